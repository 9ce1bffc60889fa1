import { Button } from '../../components/button.tsx';
import { words } from '../../wording/en.ts';
import { Frame } from './frame.tsx';
import type { View } from './view.ts';

const { noMail } = words;

export const StopMail = ({ view }: { readonly view: View }) => (
  <Frame view={view} title={noMail.title}>
    <h1 class="govuk-heading-l">{noMail.title}</h1>
    {noMail.text.map((paragraph) => (
      <p class="govuk-body">{paragraph}</p>
    ))}
    <form method="post" action={view.path} novalidate>
      <Button>{noMail.button}</Button>
    </form>
  </Frame>
);

export const MailStopped = ({ view }: { readonly view: View }) => (
  <Frame view={view} title={noMail.doneTitle}>
    <h1 class="govuk-heading-l">{noMail.doneTitle}</h1>
    {noMail.doneText.map((paragraph) => (
      <p class="govuk-body">{paragraph}</p>
    ))}
  </Frame>
);
