import type { Answer } from '../answer/answers.ts';
import { applying } from './applying.ts';
import type { Facts } from './condition.ts';
import { type Instrument, optionsOf, type Question } from './instrument.ts';

/** One line of "check your answers". */
export interface CheckRow {
  readonly question: Question;
  /** The page where it can be changed. */
  readonly page: string;
  /** The labels chosen or the words written; undefined where nothing was. */
  readonly values: readonly string[] | undefined;
}

export function checkRows(instrument: Instrument, facts: Facts): readonly CheckRow[] {
  const { visible, answers } = applying(instrument, facts);
  return visible.map((question) => {
    const answer = answers[question.id];
    return {
      question,
      page: question.page,
      values: answer === undefined ? undefined : labelsOf(instrument, question, answer),
    };
  });
}

function labelsOf(instrument: Instrument, question: Question, answer: Answer): readonly string[] {
  const options = optionsOf(instrument, question);
  const chosen: readonly (string | number)[] = Array.isArray(answer) ? answer : [answer];
  return chosen.map((value) => options.find((option) => option.value === value)?.label ?? String(value));
}
