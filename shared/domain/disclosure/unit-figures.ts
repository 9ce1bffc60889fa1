import { hasRemainder } from './area-figures.ts';
import { exact, type Figure, holdsEverybody, WITHHELD_LEVEL, WITHHELD_VALUE } from './proposal.ts';
import { NO_ANSWER, type ReleasedQuestion } from './release.ts';
import type { GroupCounts } from './tally.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * What a unit or pool may show of a question. `whole` is the group that its rest is taken from, where one is shown:
 * a count that names every one of the unit, or leaves a rest that is all named, is withheld.
 */
export function unitFigures(
  question: ReleasedQuestion,
  group: GroupCounts,
  whole: GroupCounts | undefined,
): Record<string, Figure> {
  const held = group.counts[question.id] ?? [];
  const around = whole?.counts[question.id];
  const decide = (at: number): Figure => {
    const x = held[at] ?? 0;
    const restAllNamed =
      whole !== undefined &&
      around !== undefined &&
      (around[at] ?? 0) - x === whole.n - group.n &&
      whole.n > group.n;
    return holdsEverybody(question, group, x) || restAllNamed ? WITHHELD_VALUE : ordinary(x);
  };
  const tooFewForMeans = question.role === 'points' && group.n < THRESHOLDS.points;
  const whollyWithheld =
    question.sensitive || question.role === 'main' || hasRemainder(question) || tooFewForMeans;
  const figures: Record<string, Figure> = {};
  for (const [index, option] of question.options.entries()) {
    figures[option.value] = whollyWithheld || option.sensitive ? WITHHELD_LEVEL : decide(index + 1);
  }
  if (!question.conditional) figures[NO_ANSWER] = whollyWithheld ? WITHHELD_LEVEL : decide(0);
  return figures;
}

const ordinary = (x: number): Figure =>
  x <= THRESHOLDS.unitBound ? { is: 'bound', most: THRESHOLDS.unitBound } : exact(x);
