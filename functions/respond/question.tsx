import { askedSaid } from '../../shared/domain/instrument/check-rows.ts';
import { duePlace } from '../../shared/domain/instrument/itinerary.ts';
import { questionsOf } from '../../shared/domain/instrument/instrument.ts';
import { type Page, pagesOf, previousPage, progress } from '../../shared/domain/instrument/journey.ts';
import { offeredOptions } from '../../shared/domain/instrument/option-order.ts';
import { type Said, sayings, type Sayings } from '../../shared/domain/instrument/translation/said.ts';
import type { Interview } from '../../shared/use-cases/read-draft.ts';
import { asking, sectionSaid } from '../../web/pages/respond/asking.ts';
import { QuestionPage } from '../../web/pages/respond/question-page.tsx';
import type { View } from '../../web/pages/respond/view.ts';
import { errorOf, type Retyped, stored, typed } from './typed.ts';

/** A page of questions as this person gets it. */
export function questionPage(view: View, interview: Interview, page: Page, retyped?: Retyped) {
  const { instrument, facts, session } = interview;
  const say = sayings(instrument, view.language);
  const siblings = pagesOf(instrument).filter(({ section }) => section.id === page.section.id);
  return (
    <QuestionPage
      view={view}
      action={`/q/${page.id}`}
      section={sectionSaid(say, page.section)}
      asked={page.questions.map((question) => ({
        ...asking(instrument, say, question, offeredOptions(instrument, question, facts, session.orderSeed)),
        values: retyped ? typed(retyped.form, question) : stored(facts.answers, question),
        error: errorOf(say, question, retyped),
      }))}
      progress={progress(instrument, page.id)}
      place={{ page: siblings.findIndex(({ id }) => id === page.id) + 1, of: siblings.length }}
      back={backOf(interview, page)}
      dropped={retyped ? [] : droppedOf(interview, say)}
      late={interview.runningOut && { is: interview.runningOut, day: interview.expires }}
      checked={retyped?.errors !== undefined}
    />
  );
}

export const droppedOf = ({ instrument, draft }: Interview, say: Sayings): readonly Said[] =>
  questionsOf(instrument)
    .filter(({ id }) => draft.dropped.includes(id))
    .map((question) => askedSaid(say, question));

/** To the check where a change began there and asks for nothing more, else to the page before. */
function backOf({ instrument, facts, draft }: Interview, page: Page): string {
  if (draft.checked && duePlace(instrument, facts, draft).kind === 'check') return '/check';
  const before = previousPage(instrument, facts, page.id);
  return before === undefined ? '/save-code' : `/q/${before.id}`;
}
