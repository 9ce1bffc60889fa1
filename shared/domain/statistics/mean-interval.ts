import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Result } from '../kernel/result.ts';
import { finite, isLevel, nonsense } from './sense.ts';

/**
 * Student's interval for a mean that is known with a standard error.
 *
 * @param df degrees of freedom of the standard error: n − 1 for the mean of n values.
 */
export function meanInterval(
  mean: number,
  se: number,
  df: number,
  conf: number,
): Result<{ lo: number; hi: number }> {
  if (!(df >= 1)) return nonsense('df', 'a mean of one value has no interval');
  if (!(se >= 0) || !Number.isFinite(mean)) return nonsense('se', 'must be 0 or more');
  if (!isLevel(conf)) return nonsense('conf', 'must lie between 0 and 1');
  const reach = tQuantile((1 + conf) / 2, df) * se;
  return finite({ lo: mean - reach, hi: mean + reach });
}
