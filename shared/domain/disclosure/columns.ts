import type { Layer } from './layer.ts';
import { NO_ANSWER, type ReleasedQuestion } from './release.ts';
import type { GroupCounts } from './tally.ts';

/** Reads the count of a layer out of a group's counts. */
export type CountOf = (layer: Layer, counts: GroupCounts) => number;

export function countOfLayer(questions: readonly ReleasedQuestion[]): CountOf {
  const columns = new Map(
    questions.map(({ id, options }) => [
      id,
      new Map([[NO_ANSWER, 0], ...options.map(({ value }, at): [string, number] => [value, at + 1])]),
    ]),
  );
  return ({ question, value }, { counts }) =>
    counts[question]?.[columns.get(question)?.get(value) ?? -1] ?? 0;
}
