import { ALL_STAGES, type GroupIndex, groupIndices } from '../../context/group-indices.ts';
import { disclosuresOf, stagesOf } from '../../context/selection.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import { weeksOf } from '../../context/weeks.ts';
import { fixed } from '../background/words.ts';
import { sentenceCase } from '../words.ts';

/** What stands out, in words: loss by stage, flags or none, who did not disclose, who withdrew. */
export function roundPoints(context: ContextSnapshot, round: string): string[] {
  const stages = stagesOf(context.recruitment, round);
  const indices = groupIndices(context.recruitment, round);
  const given = indices.filter(({ index }) => index !== undefined);
  const flagged = given.filter((each) => each.flagged);
  const slowest = stages
    .flatMap(({ stage }) => weeksOf(context.weeks, round, stage) ?? [])
    .toSorted((a, b) => b.median - a.median)[0];
  const hardest = stages
    .flatMap(({ stage, entered, passed, withdrew, success }) =>
      success === undefined ? [] : [{ stage, entered, passed, withdrew, success }],
    )
    .toSorted((a, b) => a.success.p - b.success.p)[0];
  const withdrew = stages.reduce((sum, stage) => sum + stage.withdrew, 0);
  return [
    ...(hardest === undefined
      ? []
      : [
          `The smallest share passed ${hardest.stage}: ${countWords(hardest.passed)} of the ${countWords(hardest.entered - hardest.withdrew)} who did not withdraw (${fixed(100 * hardest.success.p)}%).`,
        ]),
    ...(stages[0] === undefined
      ? []
      : [`${countWords(withdrew)} of the ${countWords(stages[0].entered)} who entered ${round} withdrew.`]),
    ...(slowest === undefined
      ? []
      : [
          `Longest in ${slowest.stage}: half of ${countWords(slowest.people)} people took ${slowest.median} weeks or more.`,
        ]),
    ...(given.length === 0
      ? []
      : flagged.length === 0
        ? [`No group is flagged in any of the ${given.length} comparisons.`]
        : flagged.map(flagSentence)),
    ...disclosuresOf(context.recruitment, round).map(disclosureSentence),
  ];
}

const flagSentence = ({ characteristic, group, reference, stage, index }: GroupIndex): string =>
  `Flagged: ${characteristic}, ${group} against ${reference}, ${stage === ALL_STAGES ? 'over all stages' : `at ${stage}`}: index ${(index?.rri ?? 0).toFixed(2)} (95% interval ${(index?.lo ?? 0).toFixed(2)} to ${(index?.hi ?? 0).toFixed(2)}).`;

const countWords = (count: number): string => count.toLocaleString('en-GB');

function disclosureSentence({
  characteristic,
  entered,
  undisclosed,
  shown,
}: ReturnType<typeof disclosuresOf>[number]): string {
  const share = `${countWords(undisclosed)} of ${countWords(entered)} (${fixed((100 * undisclosed) / entered)}%) did not disclose it`;
  const name = sentenceCase(characteristic);
  return shown
    ? `${name}: ${share}.`
    : `${name}: ${share}, so groups are not compared: 60% or fewer disclosed.`;
}
