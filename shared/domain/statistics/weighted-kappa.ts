import type { Result } from '../kernel/result.ts';
import { sum } from './moments.ts';
import { finite, isCount, nonsense } from './sense.ts';

export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

/**
 * Agreement of two raters beyond chance (Cohen 1960, weighted 1968).
 *
 * @param table counts, one rater's categories by the other's, in the same order.
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights,
): Result<{ kappa: number }> {
  const size = table.length;
  if (size < 2 || table.some((row) => row.length !== size || !row.every(isCount)))
    return nonsense('table', 'must be a square table of counts with two categories or more');
  const n = sum(table.flat());
  if (n === 0) return nonsense('table', 'nothing was rated');
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const disagreement = (i: number, j: number) => {
    if (weights === 'unweighted') return i === j ? 0 : 1;
    const distance = Math.abs(i - j) / (size - 1);
    return weights === 'linear' ? distance : distance ** 2;
  };
  const over = (cell: (i: number, j: number) => number) =>
    sum(table.flatMap((row, i) => row.map((_, j) => disagreement(i, j) * cell(i, j))));
  const observed = over((i, j) => table[i]?.[j] ?? 0) / n;
  const expected = over((i, j) => (rows[i] ?? 0) * (columns[j] ?? 0)) / n ** 2;
  if (expected === 0) return nonsense('table', 'both raters used one category only');
  return finite({ kappa: 1 - observed / expected });
}
