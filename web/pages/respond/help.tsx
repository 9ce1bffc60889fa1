import type { InterfaceText } from '../../wording/spoken.ts';
import { say } from './said.tsx';
import type { View } from './view.ts';

interface HelpProps {
  readonly view: View;
  /** Words before the address. */
  readonly before: InterfaceText;
  /** Words where no campaign, and so no address, is known. */
  readonly otherwise: InterfaceText;
}

export const Help = ({ view, before, otherwise }: HelpProps) => (
  <p class="govuk-body">
    {view.campaign === undefined ? (
      say(view, otherwise)
    ) : (
      <>
        {say(view, before)}{' '}
        <a class="govuk-link" href={`mailto:${view.campaign.contacts.helpEmail}`}>
          {view.campaign.contacts.helpEmail}
        </a>
        .
      </>
    )}
  </p>
);
