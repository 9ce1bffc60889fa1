import quantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Result } from '../kernel/result.ts';
import { finite, isCount, isLevel, nonsense } from './sense.ts';

export interface Ratio {
  readonly rr: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * The share x1 of n1 as a multiple of the share x2 of n2, with Katz's interval on the log scale. There is none
 * where either count is 0: the logarithm has no such ratio.
 * Katz et al. (1978).
 */
export function riskRatio(x1: number, n1: number, x2: number, n2: number, confidence = 0.95): Result<Ratio> {
  return [x1, n1, x2, n2].every(isCount)
    ? correctedRatio(x1, n1, x2, n2, confidence)
    : nonsense('x', 'must be whole numbers of 0 or more');
}

/** Of counts with a correction added, which are not whole. */
export function correctedRatio(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence: number,
): Result<Ratio> {
  if (!(n1 > 0 && n2 > 0)) return nonsense('n', 'one of the groups has nobody to compare');
  if (!(x1 >= 0 && x1 <= n1 && x2 >= 0 && x2 <= n2)) return nonsense('x', 'must lie between 0 and n');
  if (x1 === 0 || x2 === 0) return nonsense('x', 'a count of 0 has no ratio on the log scale');
  if (!isLevel(confidence)) return nonsense('conf', 'must lie between 0 and 1');
  const rr = x1 / n1 / (x2 / n2);
  const spread = quantile((1 + confidence) / 2, 0, 1) * Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2);
  return finite({ rr, lo: rr * Math.exp(-spread), hi: rr * Math.exp(spread) });
}
