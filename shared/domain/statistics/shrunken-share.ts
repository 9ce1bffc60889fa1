import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Result } from '../kernel/result.ts';
import { finite, isCount, isLevel, nonsense } from './sense.ts';

export interface ShrunkenShare {
  readonly alpha: number;
  readonly beta: number;
  readonly share: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * A unit's share drawn towards a mean: beta-binomial posterior with prior strength m(1 − m)/sd² − 1.
 *
 * @param prior mean and between-unit standard deviation, both shares.
 */
export function shrunkenShare(
  x: number,
  n: number,
  prior: { readonly mean: number; readonly sd: number },
  conf: number,
): Result<ShrunkenShare> {
  if (!isCount(x) || !isCount(n) || x > n) return nonsense('x', 'must be a count from 0 to n');
  if (!(prior.mean > 0 && prior.mean < 1)) return nonsense('mean', 'must lie between 0 and 1');
  if (!isLevel(conf)) return nonsense('conf', 'must lie between 0 and 1');
  const strength = (prior.mean * (1 - prior.mean)) / prior.sd ** 2 - 1;
  if (!(prior.sd > 0 && strength > 0))
    return nonsense('sd', 'must be above 0 and under √(mean × (1 − mean))');
  const alpha = prior.mean * strength;
  const beta = (1 - prior.mean) * strength;
  const tail = (1 - conf) / 2;
  return finite({
    alpha,
    beta,
    share: (alpha + x) / (strength + n),
    lo: betaQuantile(tail, alpha + x, beta + n - x),
    hi: betaQuantile(1 - tail, alpha + x, beta + n - x),
  });
}
