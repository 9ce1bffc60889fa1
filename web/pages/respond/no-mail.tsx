import { spoken, spokenAll } from '../../wording/spoken.ts';
import { Button } from '../../components/button.tsx';
import { Frame } from './frame.tsx';
import type { View } from './view.ts';
import { said, say } from './said.tsx';

export const StopMail = ({ view }: { readonly view: View }) => (
  <Frame view={view} title={spoken(view, 'noMail.title')}>
    <h1 class="govuk-heading-l">{say(view, 'noMail.title')}</h1>
    {spokenAll(view, 'noMail.text').map((paragraph) => (
      <p class="govuk-body">{said(paragraph)}</p>
    ))}
    <form method="post" action={view.path} novalidate>
      <Button>{say(view, 'noMail.button')}</Button>
    </form>
  </Frame>
);

export const MailStopped = ({ view }: { readonly view: View }) => (
  <Frame view={view} title={spoken(view, 'noMail.doneTitle')}>
    <h1 class="govuk-heading-l">{say(view, 'noMail.doneTitle')}</h1>
    {spokenAll(view, 'noMail.doneText').map((paragraph) => (
      <p class="govuk-body">{said(paragraph)}</p>
    ))}
  </Frame>
);
