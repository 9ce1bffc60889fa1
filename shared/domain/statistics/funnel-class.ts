import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import type { Result } from '../kernel/result.ts';
import { finite, isCount, nonsense } from './sense.ts';

export interface FunnelClass {
  /** P(X ≥ x) */
  readonly p_upper: number;
  /** P(X ≤ x) */
  readonly p_lower: number;
  readonly class: 'within' | `${'alarm' | 'alert'}-${'high' | 'low'}`;
}

export const ALARM = 0.001;
export const ALERT = 0.025;
/** A tail that is the level exactly reaches it, however its last digit was rounded. */
const SLACK = 1 + 1e-12;

/** Where x leavers among n lie against a rate of theta: exact binomial tails, as a funnel plot draws them. */
export function funnelClass(x: number, n: number, theta: number): Result<FunnelClass> {
  if (!isCount(x) || !isCount(n) || n === 0 || x > n)
    return nonsense('x', 'must be a count from 0 to n, n above 0');
  if (!(theta > 0 && theta < 1)) return nonsense('theta', 'must lie between 0 and 1');
  const upper = x === 0 ? 1 : 1 - binomialCdf(x - 1, n, theta);
  const lower = binomialCdf(x, n, theta);
  const tail = Math.min(upper, lower);
  const side = upper <= lower ? 'high' : 'low';
  const level = tail <= ALARM * SLACK ? 'alarm' : tail <= ALERT * SLACK ? 'alert' : undefined;
  return finite({
    p_upper: upper,
    p_lower: lower,
    class: level === undefined ? 'within' : `${level}-${side}`,
  });
}
