import type { CheckRow } from '../../../shared/domain/instrument/check-rows.ts';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { Button } from '../../components/button.tsx';
import { word } from '../../wording/word.ts';
import { AnswerRows } from './answer-rows.tsx';
import { Dropped } from './dropped.tsx';
import { Frame } from './frame.tsx';
import { Late, type LateProps } from './late.tsx';
import { said, say } from './said.tsx';
import { SendForm, type SendFormProps } from './send-form.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';

interface CheckAnswersProps {
  readonly view: View;
  readonly sections: readonly { readonly title: Said; readonly rows: readonly CheckRow[] }[];
  /** Where the equality questions begin, where they come before the sending; else what sends. */
  readonly next: string | Omit<SendFormProps, 'view'>;
  readonly back: string;
  readonly dropped: readonly Said[];
  readonly late: LateProps['late'];
}

export function CheckAnswers({ view, sections, next, back, dropped, late }: CheckAnswersProps) {
  return (
    <Frame view={view} title={word(view, 'checkYourAnswers')} back={back}>
      <Late view={view} late={late} />
      <Dropped view={view} questions={dropped} />
      <h1 class="govuk-heading-l">
        <Word view={view} name="checkYourAnswers" />
      </h1>
      <p class="govuk-body">{say(view, 'sending.checkIntro')}</p>
      {sections.map(({ title, rows }) => (
        <>
          <h2 class="govuk-heading-m">{said(title)}</h2>
          <AnswerRows view={view} rows={rows} place={({ page }) => `/q/${page}`} />
        </>
      ))}
      {typeof next === 'string' ? (
        <Equality view={view} place={next} />
      ) : (
        <>
          <h2 class="govuk-heading-m">{say(view, 'sending.sendTitle')}</h2>
          <SendForm view={view} {...next} />
        </>
      )}
    </Frame>
  );
}

const Equality = ({ view, place }: { readonly view: View; readonly place: string }) => (
  <>
    <h2 class="govuk-heading-m">{say(view, 'sending.equalityTitle')}</h2>
    <p class="govuk-body">{say(view, 'sending.equalityNext')}</p>
    <form method="get" action={place}>
      <Button>
        <Word view={view} name="continue" />
      </Button>
    </form>
  </>
);
