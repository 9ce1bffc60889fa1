import { type Figure, WITHHELD_VALUE } from './proposal.ts';
import { NO_ANSWER, type ReleasedQuestion } from './release.ts';
import type { GroupCounts } from './tally.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * The counts of a question with one answer a person add up to n, so what is withheld is known together.
 * Withholds more, "no answer" first and then the smallest, until what is withheld is at least two categories
 * and enough people that no one category of it is known to be small.
 */
export function withRemainder(
  question: ReleasedQuestion,
  figures: Readonly<Record<string, Figure>>,
  group: GroupCounts,
): Record<string, Figure> {
  const result = { ...figures };
  const hidden = () => Object.entries(result).filter(([, figure]) => figure.is === 'withheld');
  const counted = new Map(
    question.options.map(({ value }, index) => [value, group.counts[question.id]?.[index + 1] ?? 0]),
  );
  counted.set(NO_ANSWER, group.counts[question.id]?.[0] ?? 0);
  const candidates = Object.keys(result)
    .filter((value) => result[value]?.is !== 'withheld')
    .sort((a, b) => rank(a) - rank(b) || (counted.get(a) ?? 0) - (counted.get(b) ?? 0) || (a < b ? -1 : 1));
  const unsafe = (): boolean => {
    const people = hidden().reduce((sum, [value]) => sum + (counted.get(value) ?? 0), 0);
    return hidden().length === 1 || (hidden().length > 0 && people < THRESHOLDS.remainderLeast);
  };
  for (const value of candidates) {
    if (!unsafe()) break;
    result[value] = WITHHELD_VALUE;
  }
  return result;
}

const rank = (value: string): number => (value === NO_ANSWER ? 0 : 1);
