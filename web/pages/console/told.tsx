import { NotificationBanner } from '../../components/notification-banner.tsx';

/** After somebody was made a reader: whether they were told of it. Nothing where nobody was. */
export function Told({ told }: { readonly told: string | undefined }) {
  if (told === 'yes')
    return (
      <NotificationBanner
        type="success"
        text="The report is published, and a notice without figures is on its way."
      />
    );
  if (told === 'no')
    return (
      <NotificationBanner text="The report is published. The notice could not be sent: tell the reader yourself." />
    );
  return <></>;
}
