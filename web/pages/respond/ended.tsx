import type { Definition } from './definition.ts';
import { Button } from '../../components/button.tsx';
import { inWords } from '../../wording/dates.ts';
import { words } from '../../wording/en.ts';
import { Frame } from './frame.tsx';
import { Support } from './support.tsx';
import type { View } from './view.ts';

interface EndedProps {
  readonly view: View;
  /** Until when answers entered before are kept; undefined where there are none. */
  readonly keptUntil: string | undefined;
  readonly definition: Definition | undefined;
}

const { questions, information } = words;

/** For who does not take part, or stops before sending. */
export const Ended = ({ view, keptUntil, definition }: EndedProps) => (
  <Frame view={view} title={questions.endTitle}>
    <h1 class="govuk-heading-l">{questions.endTitle}</h1>
    {keptUntil === undefined ? (
      <p class="govuk-body">{questions.endNothing}</p>
    ) : (
      <>
        <p class="govuk-body">{questions.endKept(inWords(keptUntil))}</p>
        <form method="post" action="/delete-answers" novalidate>
          <Button classes="govuk-button--warning">{questions.endDelete}</Button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href="/continue">
            {questions.endBack}
          </a>
        </p>
      </>
    )}
    {definition && (
      <>
        <h2 class="govuk-heading-m">{information.supportTitle}</h2>
        <Support view={view} instrument={definition.instrument} contacts={definition.campaign.contacts} />
      </>
    )}
  </Frame>
);
