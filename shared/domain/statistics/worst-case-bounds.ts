import type { Result } from '../kernel/result.ts';
import { finite, isCount, nonsense } from './sense.ts';

/**
 * The least and the greatest share of N people of whom n answered and x said yes,
 * whatever those who did not answer would have said.
 */
export function worstCaseBounds(
  x: number,
  n: number,
  population: number,
): Result<{ lo: number; hi: number }> {
  if (!isCount(x) || !isCount(n) || x > n) return nonsense('x', 'must be a count from 0 to n');
  if (!isCount(population) || population === 0 || population < n)
    return nonsense('N', 'must be a count of n or more, above 0');
  return finite({ lo: x / population, hi: (x + population - n) / population });
}
