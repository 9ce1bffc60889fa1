import type { Result } from '../kernel/result.ts';
import { sum, variance } from './moments.ts';
import { finite, isCount, nonsense } from './sense.ts';

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
  return alphaOf(k, sum(itemVariances), variance(items.map(sum)));
}

/** The same where only sums over the persons are at hand: of whole numbers, so that nothing is lost. */
export function alphaFromSums(of: {
  readonly n: number;
  readonly sums: readonly number[];
  readonly squares: number;
  readonly totals: number;
}): Result<{ alpha: number }> {
  const { n, sums, squares, totals } = of;
  if (!isCount(n) || n < 2 || sums.length < 2)
    return nonsense('sums', 'need at least two persons and two items');
  if (![...sums, squares, totals].every(Number.isSafeInteger))
    return nonsense('sums', 'must be whole numbers');
  const spread = (squared: number, parts: readonly number[]) =>
    (squared - sum(parts.map((part) => part ** 2)) / n) / (n - 1);
  return alphaOf(sums.length, spread(squares, sums), spread(totals, [sum(sums)]));
}

function alphaOf(k: number, itemVariances: number, totalVariance: number): Result<{ alpha: number }> {
  if (totalVariance <= Number.EPSILON * itemVariances)
    return nonsense('items', 'everyone has the same total, so alpha has no meaning');
  return finite({ alpha: (k / (k - 1)) * (1 - itemVariances / totalVariance) });
}
