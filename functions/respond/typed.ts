import type { Answers } from '../../shared/domain/answer/answers.ts';
import type { acceptPage, AnswerError, Form } from '../../shared/domain/instrument/accept-page.ts';
import type { Question } from '../../shared/domain/instrument/instrument.ts';
import type { Said, Sayings } from '../../shared/domain/instrument/translation/said.ts';
import { textKey } from '../../shared/domain/instrument/translation/texts.ts';
import { monthsOfQuarter } from '../../shared/domain/kernel/calendar.ts';

/** What stood in a form that was not kept: shown again as it was. */
export interface Retyped {
  readonly form: Form;
  /** What is wrong with it; undefined where nobody asked yet, because only the language was changed. */
  readonly errors: readonly AnswerError[] | undefined;
}

/** What is wrong with a form, where anything is. */
export const wrongIn = (accepted: ReturnType<typeof acceptPage>): readonly AnswerError[] | undefined =>
  !accepted.ok && accepted.problem.kind === 'answers' ? accepted.problem.errors : undefined;

/** What stands in a form for a question. */
export const typed = (form: Form, { id, type }: Question): readonly string[] =>
  type === 'date-month'
    ? [`${id}-month`, `${id}-year`].map((name) => form.get(name)?.[0] ?? '')
    : (form.get(id) ?? []);

/** The same of an answer that was kept. */
export function stored(answers: Answers, { id, type }: Question): readonly string[] {
  const answer = answers[id];
  if (answer === undefined) return [];
  if (Array.isArray(answer)) return answer;
  return type === 'date-month' ? monthShown(String(answer)).split('-').toReversed() : [String(answer)];
}

/** Where only the quarter of a month is kept, its first month stands for it: sent again, it is the same quarter. */
const monthShown = (kept: string): string => (kept.includes('Q') ? (monthsOfQuarter(kept)[0] ?? '') : kept);

/** In the instrument's own words where it has some, which may be translated; else in ours, which are not. */
export function errorOf(say: Sayings, { id }: Question, retyped: Retyped | undefined): Said | undefined {
  const found = retyped?.errors?.find(({ question }) => question.id === id);
  return found && (say(textKey.error(id, found.error)) ?? { text: found.message, lang: 'en' });
}
