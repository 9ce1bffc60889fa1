import { spoken, spokenAll } from '../../wording/spoken.ts';
import { Button } from '../../components/button.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { Frame } from './frame.tsx';
import type { View } from './view.ts';
import { said, say } from './said.tsx';

export const StopMail = ({ view }: { readonly view: View }) => (
  <Frame view={view} title={spoken(view, 'noMail.title')}>
    <h1 class="govuk-heading-l">{say(view, 'noMail.title')}</h1>
    {spokenAll(view, 'noMail.text').map((paragraph) => (
      <p class="govuk-body">{said(paragraph)}</p>
    ))}
    <PostForm action={view.path}>
      <Button>{say(view, 'noMail.button')}</Button>
    </PostForm>
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
