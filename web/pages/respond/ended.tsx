import { spoken } from '../../wording/spoken.ts';
import type { Definition } from './definition.ts';
import { Button } from '../../components/button.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { Frame } from './frame.tsx';
import { Support } from './support.tsx';
import type { View } from './view.ts';
import { say } from './said.tsx';

interface EndedProps {
  readonly view: View;
  /** Until when answers entered before are kept; undefined where there are none. */
  readonly keptUntil: string | undefined;
  readonly definition: Definition | undefined;
}

/** For who does not take part, or stops before sending. */
export const Ended = ({ view, keptUntil, definition }: EndedProps) => (
  <Frame view={view} title={spoken(view, 'questions.endTitle')}>
    <h1 class="govuk-heading-l">{say(view, 'questions.endTitle')}</h1>
    {keptUntil === undefined ? (
      <p class="govuk-body">{say(view, 'questions.endNothing')}</p>
    ) : (
      <>
        <p class="govuk-body">{say(view, 'questions.endKept', { day: keptUntil })}</p>
        <PostForm action="/delete-answers">
          <Button classes="govuk-button--warning">{say(view, 'questions.endDelete')}</Button>
        </PostForm>
        <p class="govuk-body">
          <a class="govuk-link" href="/continue">
            {say(view, 'questions.endBack')}
          </a>
        </p>
      </>
    )}
    {definition && (
      <>
        <h2 class="govuk-heading-m">{say(view, 'information.supportTitle')}</h2>
        <Support view={view} instrument={definition.instrument} contacts={definition.campaign.contacts} />
      </>
    )}
  </Frame>
);
