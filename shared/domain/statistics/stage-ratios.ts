import type { Result } from '../kernel/result.ts';
import { finite, isCount, nonsense } from './sense.ts';

/**
 * Ratio of the two groups' success rates at each stage of selection, and overall: the stages multiply to it.
 *
 * @param focal and reference: persons entering the first stage, then persons left after each stage.
 */
export function stageRatios(
  focal: readonly number[],
  reference: readonly number[],
): Result<{ stage: readonly number[]; overall: number }> {
  if (focal.length < 2 || focal.length !== reference.length)
    return nonsense('stages', 'need the same stages, at least one, for both groups');
  const falls = (counts: readonly number[]) =>
    counts.every((count, i) => isCount(count) && count <= (counts[i - 1] ?? Number.POSITIVE_INFINITY));
  if (!falls(focal) || !falls(reference)) return nonsense('stages', 'counts cannot grow from stage to stage');
  if (
    focal[0] === 0 ||
    reference.slice(0, -1).includes(0) ||
    reference.at(-1) === 0 ||
    focal.slice(0, -1).includes(0)
  )
    return nonsense('stages', 'a group has nobody left, so the ratio has no meaning');
  const rate = (counts: readonly number[], stage: number) => (counts[stage + 1] ?? 0) / (counts[stage] ?? 1);
  const stage = focal.slice(1).map((_, i) => rate(focal, i) / rate(reference, i));
  return finite({ stage, overall: stage.reduce((product, ratio) => product * ratio, 1) });
}
