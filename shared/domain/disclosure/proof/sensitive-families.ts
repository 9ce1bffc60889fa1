import type { Layer } from '../layer.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';

/** Counts that are judged together because they limit each other, of which some are sensitive. */
export interface Family {
  readonly layers: readonly Layer[];
  /** Positions in `layers`: the first is never counted without the second. */
  readonly links: readonly (readonly [lesser: number, greater: number])[];
  /** Each person gives one answer. */
  readonly single: boolean;
  /** The counts add up to all respondents. */
  readonly addUp: boolean;
  /** An ordinary reason that they are all part of: its counts are known. */
  readonly within: Layer | null;
}

/**
 * A sensitive reason is judged with what was asked about it; other sensitive options stand alone. A question with one
 * answer a person and a remainder is not judged here: its sensitive answers are never shown apart from a remainder
 * that holds "no answer" too, which leaves each of them open between none and all of it.
 */
export function sensitiveFamilies(questions: readonly ReleasedQuestion[]): readonly Family[] {
  const reasons = questions.find(({ role }) => role === 'reasons');
  const isSensitiveReason = (value: string | null): boolean =>
    reasons?.options.some((option) => option.value === value && option.sensitive) === true;
  return questions.flatMap((question): Family[] => {
    const layers = (values: readonly string[]): Layer[] =>
      values.map((value) => ({ question: question.id, value }));
    const values = question.options.map(({ value }) => value);
    if (!question.several) {
      const all = question.conditional ? values : [...values, NO_ANSWER];
      return question.sensitive
        ? [{ layers: layers(all), links: [], single: true, addUp: !question.conditional, within: null }]
        : [];
    }
    if (isSensitiveReason(question.follows)) return [];
    const within =
      question.follows === null || reasons === undefined
        ? null
        : { question: reasons.id, value: question.follows };
    const sensitive = question.options.filter((option) => option.sensitive || question.sensitive);
    return sensitive.map(({ value }) => {
      const parts = question === reasons ? followersOf(value, questions) : [];
      return {
        layers: [...layers([value]), ...parts],
        links: parts.map((_, at) => [at + 1, 0] as const),
        single: false,
        addUp: false,
        within,
      };
    });
  });
}

const followersOf = (reason: string, questions: readonly ReleasedQuestion[]): readonly Layer[] =>
  questions
    .filter(({ follows }) => follows === reason)
    .flatMap(({ id, options }) => options.map(({ value }) => ({ question: id, value })));
