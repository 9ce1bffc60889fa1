import { checkRows } from '../../shared/domain/instrument/check-rows.ts';
import { type Instrument, optionsOf } from '../../shared/domain/instrument/instrument.ts';
import { type Page, pagesOf, previousPage } from '../../shared/domain/instrument/journey.ts';
import { sayings } from '../../shared/domain/instrument/translation/said.ts';
import { textKey } from '../../shared/domain/instrument/translation/texts.ts';
import { equalityFacts } from '../../shared/use-cases/answer-equality.ts';
import type { Interview } from '../../shared/use-cases/read-draft.ts';
import { asking, sectionSaid } from '../../web/pages/respond/asking.ts';
import { QuestionPage } from '../../web/pages/respond/question-page.tsx';
import { Ready } from '../../web/pages/respond/ready.tsx';
import type { View } from '../../web/pages/respond/view.ts';
import { spoken } from '../../web/wording/spoken.ts';
import { equalityPlace } from './places.ts';
import { errorOf, type Retyped, stored, typed } from './typed.ts';

interface EqualityAsked {
  readonly equality: Instrument;
  readonly page: Page;
}

/** A page of equality questions. They are no group of the survey's: its progress has come to its end. */
export function equalityPage(
  view: View,
  interview: Interview,
  { equality, page }: EqualityAsked,
  retyped?: Retyped,
) {
  const facts = equalityFacts(interview);
  const say = sayings(equality, view.language);
  const pages = pagesOf(equality);
  const at = pages.findIndex(({ id }) => id === page.id);
  const before = previousPage(equality, facts, page.id);
  return (
    <QuestionPage
      view={view}
      action={equalityPlace(page)}
      section={sectionSaid(say, page.section)}
      asked={page.questions.map((question) => ({
        ...asking(equality, say, question, optionsOf(equality, question)),
        values: retyped ? typed(retyped.form, question) : stored(facts.answers, question),
        error: errorOf(say, question, retyped),
      }))}
      progress={undefined}
      place={{ page: at + 1, of: pages.length }}
      note={at === 0 ? spoken(view, 'sending.equalityKept', { k: interview.campaign.k }) : undefined}
      back={before === undefined ? '/check' : equalityPlace(before)}
      dropped={[]}
      late={undefined}
      checked={retyped?.errors !== undefined}
    />
  );
}

/** The last page before sending, with what was answered of them. */
export function readyPage(view: View, interview: Interview, equality: Instrument, seal: string) {
  const facts = equalityFacts(interview);
  const before = previousPage(equality, facts, 'check');
  return (
    <Ready
      view={view}
      title={sayings(equality, view.language)(textKey.section('equality', 'title')) ?? equality.title}
      rows={checkRows(equality, facts, view.language)}
      place={({ page }) => equalityPlace({ id: page })}
      back={before === undefined ? '/check' : equalityPlace(before)}
      k={interview.campaign.k}
      seal={seal}
    />
  );
}
