import { ok, type Result } from '../kernel/result.ts';
import { mean } from './moments.ts';
import { isCount, nonsense } from './sense.ts';

export interface ScaleScores {
  /** Null for a person who answered too few items. */
  readonly person_mean: readonly (number | null)[];
  readonly unit_mean: number | null;
}

export interface ScaleRule {
  readonly scaleMax: number;
  /** Positions, from 0, of the items scored as scaleMax + 1 − x. */
  readonly reversed: readonly number[];
  readonly minAnswered: number;
}

/**
 * Mean of each person's items and mean of the persons.
 *
 * @param items persons × items, points 1 to scaleMax, null for no answer.
 */
export function scaleScores(
  items: readonly (readonly (number | null)[])[],
  rule: ScaleRule,
): Result<ScaleScores> {
  if (items.length === 0) return nonsense('items', 'need at least one person');
  if (!isCount(rule.scaleMax) || rule.scaleMax < 2)
    return nonsense('scale_max', 'a scale has at least two points');
  const width = items[0]?.length ?? 0;
  if (width === 0 || items.some((person) => person.length !== width))
    return nonsense('items', 'must be the same items, at least one, for each person');
  if (!rule.reversed.every((item) => Number.isInteger(item) && item >= 0 && item < width))
    return nonsense('reversed', 'names an item that is not there');
  if (!isCount(rule.minAnswered) || rule.minAnswered < 1 || rule.minAnswered > width)
    return nonsense('min_answered', 'must be from 1 to the number of items');
  const inScale = (x: number | null) => x === null || (isCount(x) && x >= 1 && x <= rule.scaleMax);
  if (!items.flat().every(inScale)) return nonsense('items', `must be points from 1 to ${rule.scaleMax}`);
  const personMeans = items.map((person) => personMean(person, rule));
  const counted = personMeans.filter((value) => value !== null);
  return ok({ person_mean: personMeans, unit_mean: counted.length === 0 ? null : mean(counted) });
}

function personMean(person: readonly (number | null)[], rule: ScaleRule): number | null {
  const scored = person
    .map((x, item) => (x !== null && rule.reversed.includes(item) ? rule.scaleMax + 1 - x : x))
    .filter((x) => x !== null);
  return scored.length < rule.minAnswered ? null : mean(scored);
}
