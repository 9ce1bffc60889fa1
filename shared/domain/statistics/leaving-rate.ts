import type { Result } from '../kernel/result.ts';
import { poissonMean } from './poisson-mean.ts';
import { finite, isCount, isLevel, nonsense } from './sense.ts';

/**
 * Leavers in twelve months ÷ average headcount, with the exact Poisson interval (Garwood 1936).
 * A share of headcount: 0.103 is 10.3 leavers for each 100 staff.
 */
export function leavingRate(
  leavers: number,
  averageHeadcount: number,
  conf: number,
): Result<{ rate: number; lo: number; hi: number }> {
  if (!isCount(leavers)) return nonsense('leavers', 'must be a whole number of 0 or more');
  if (!(averageHeadcount > 0)) return nonsense('average_headcount', 'must be more than 0');
  if (!isLevel(conf)) return nonsense('conf', 'must lie between 0 and 1');
  const tail = (1 - conf) / 2;
  return finite({
    rate: leavers / averageHeadcount,
    lo: leavers === 0 ? 0 : poissonMean(leavers - 1, 1 - tail) / averageHeadcount,
    hi: poissonMean(leavers, tail) / averageHeadcount,
  });
}
