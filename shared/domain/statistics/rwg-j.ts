import type { Result } from '../kernel/result.ts';
import { mean, variance } from './moments.ts';
import { finite, isCount, nonsense } from './sense.ts';

/**
 * Agreement within a group against a uniform null, (points² − 1) ÷ 12; below 0 is 0 (James, Demaree and Wolf 1984).
 *
 * @param items persons × items.
 */
export function rwgJ(items: readonly (readonly number[])[], points: number): Result<{ rwgj: number }> {
  const j = items[0]?.length ?? 0;
  if (items.length < 2 || j < 1) return nonsense('items', 'need at least two persons and one item');
  if (!isCount(points) || points < 2) return nonsense('points', 'a scale has at least two points');
  if (items.some((person) => person.length !== j || person.some((x) => !(x >= 1 && x <= points))))
    return nonsense('items', `must be points from 1 to ${points}, the same items for each person`);
  const observed = mean(
    Array.from({ length: j }, (_, item) => variance(items.map((person) => person[item] ?? 0))),
  );
  const ratio = observed / ((points ** 2 - 1) / 12);
  const agreement = (j * (1 - ratio)) / (j * (1 - ratio) + ratio);
  return finite({ rwgj: ratio >= 1 ? 0 : Math.max(0, agreement) });
}
