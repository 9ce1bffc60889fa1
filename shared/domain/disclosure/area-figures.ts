import { exact, type Figure, WITHHELD_LEVEL, WITHHELD_VALUE } from './proposal.ts';
import { NO_ANSWER, type ReleasedQuestion } from './release.ts';
import { withRemainder } from './remainder.ts';
import type { GroupCounts } from './tally.ts';

/**
 * What a region or the nation may show of a question. `shown` says whether a sensitive count may stand.
 * A count that names every one of the group is withheld at any level.
 */
export function areaFigures(
  question: ReleasedQuestion,
  group: GroupCounts,
  shown: (value: string) => boolean,
): Record<string, Figure> {
  const held = group.counts[question.id] ?? [];
  const figures: Record<string, Figure> = {};
  for (const [index, option] of question.options.entries()) {
    const x = held[index + 1] ?? 0;
    const sensitive = question.sensitive || option.sensitive;
    figures[option.value] = x === group.n || (sensitive && !shown(option.value)) ? WITHHELD_VALUE : exact(x);
  }
  if (!question.conditional) figures[NO_ANSWER] = held[0] === group.n ? WITHHELD_VALUE : exact(held[0] ?? 0);
  return question.several ? figures : withRemainder(question, figures, group);
}

/** A group that is only there to be compared with shows the ordinary reasons of its people. */
export const comparisonFigures = (question: ReleasedQuestion, group: GroupCounts): Record<string, Figure> =>
  question.role === 'reasons'
    ? Object.fromEntries(
        question.options.map(({ value, sensitive }, index) => {
          const x = group.counts[question.id]?.[index + 1] ?? 0;
          if (sensitive) return [value, WITHHELD_LEVEL];
          return [value, x === group.n ? WITHHELD_VALUE : exact(x)];
        }),
      )
    : {};
