import type { View } from './view.ts';

interface HelpProps {
  readonly view: View;
  /** Words before the address. */
  readonly before: string;
  /** Words where no campaign, and so no address, is known. */
  readonly otherwise: string;
}

export const Help = ({ view, before, otherwise }: HelpProps) => (
  <p class="govuk-body">
    {view.campaign === undefined ? (
      otherwise
    ) : (
      <>
        {before}
        <a class="govuk-link" href={`mailto:${view.campaign.contacts.helpEmail}`}>
          {view.campaign.contacts.helpEmail}
        </a>
        .
      </>
    )}
  </p>
);
