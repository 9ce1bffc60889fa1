import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';
import { say } from './said.tsx';

export interface LateProps {
  readonly view: View;
  /** Whose time is nearly over, and its last day. */
  readonly late: { readonly is: 'draft' | 'link'; readonly day: string } | undefined;
}

/** Says in good time what is to be done before answers go. */
export const Late = ({ view, late }: LateProps) =>
  late === undefined ? (
    <></>
  ) : (
    <NotificationBanner titleId="late" titleText={<Word view={view} name="important" />}>
      <p class="govuk-body">{say(view, `saving.runningOut.${late.is}`, { day: late.day })}</p>
    </NotificationBanner>
  );
