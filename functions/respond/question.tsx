import type { AnswerError, Form } from '../../shared/domain/instrument/accept-page.ts';
import { duePlace } from '../../shared/domain/instrument/itinerary.ts';
import { type Question, questionsOf } from '../../shared/domain/instrument/instrument.ts';
import { type Page, pagesOf, previousPage, progress } from '../../shared/domain/instrument/journey.ts';
import { offeredOptions } from '../../shared/domain/instrument/option-order.ts';
import { monthsOfQuarter } from '../../shared/domain/kernel/calendar.ts';
import type { Interview } from '../../shared/use-cases/read-draft.ts';
import { QuestionPage } from '../../web/pages/respond/question-page.tsx';
import type { View } from '../../web/pages/respond/view.ts';

/** What was typed and refused: shown again as it was. */
export interface Retyped {
  readonly form: Form;
  readonly errors: readonly AnswerError[];
}

/** A page of questions as this person gets it. */
export function questionPage(view: View, interview: Interview, page: Page, retyped?: Retyped) {
  const { instrument, facts } = interview;
  const { orderSeed } = interview.session;
  const asked = page.questions.map((question) => ({
    question,
    options: offeredOptions(instrument, question, facts, orderSeed),
    values: retyped ? typed(retyped.form, question) : stored(interview, question),
    error: retyped?.errors.find((error) => error.question.id === question.id)?.message,
  }));
  const siblings = pagesOf(instrument).filter(({ section }) => section.id === page.section.id);
  return (
    <QuestionPage
      view={view}
      page={page}
      asked={asked}
      progress={progress(instrument, page.id)}
      place={{ page: siblings.findIndex(({ id }) => id === page.id) + 1, of: siblings.length }}
      back={backOf(interview, page)}
      dropped={retyped ? [] : droppedOf(interview)}
    />
  );
}

export const droppedOf = ({ instrument, draft }: Interview): readonly Question[] =>
  questionsOf(instrument).filter(({ id }) => draft.dropped.includes(id));

/** To the check where a change began there and asks for nothing more, else to the page before. */
function backOf({ instrument, facts, draft }: Interview, page: Page): string {
  if (draft.checked && duePlace(instrument, facts, draft).kind === 'check') return '/check';
  const before = previousPage(instrument, facts, page.id);
  return before === undefined ? '/save-code' : `/q/${before.id}`;
}

const typed = (form: Form, { id, type }: Question): readonly string[] =>
  type === 'date-month'
    ? [`${id}-month`, `${id}-year`].map((name) => form.get(name)?.[0] ?? '')
    : (form.get(id) ?? []);

function stored({ facts }: Interview, { id, type }: Question): readonly string[] {
  const answer = facts.answers[id];
  if (answer === undefined) return [];
  if (Array.isArray(answer)) return answer;
  return type === 'date-month' ? monthShown(String(answer)).split('-').toReversed() : [String(answer)];
}

/** Where only the quarter of a month is kept, its first month stands for it: sent again, it is the same quarter. */
const monthShown = (kept: string): string => (kept.includes('Q') ? (monthsOfQuarter(kept)[0] ?? '') : kept);
