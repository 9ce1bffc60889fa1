import type { Result } from '../kernel/result.ts';
import { sum, variance } from './moments.ts';
import { finite, nonsense } from './sense.ts';

/**
 * Internal consistency of a scale (Cronbach 1951). Items must already run the same way: a forgotten reversal
 * makes it negative.
 *
 * @param items persons × items, complete, at least two of each.
 */
export function cronbachAlpha(items: readonly (readonly number[])[]): Result<{ alpha: number }> {
  const k = items[0]?.length ?? 0;
  if (items.length < 2 || k < 2) return nonsense('items', 'need at least two persons and two items');
  if (items.some((person) => person.length !== k || !person.every(Number.isFinite)))
    return nonsense('items', 'must be complete numbers, the same items for each person');
  const itemVariances = Array.from({ length: k }, (_, item) =>
    variance(items.map((person) => person[item] ?? 0)),
  );
  const totalVariance = variance(items.map(sum));
  if (totalVariance <= Number.EPSILON * sum(itemVariances))
    return nonsense('items', 'everyone has the same total, so alpha has no meaning');
  return finite({ alpha: (k / (k - 1)) * (1 - sum(itemVariances) / totalVariance) });
}
