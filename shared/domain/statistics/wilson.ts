import quantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Result } from '../kernel/result.ts';
import { finite, isCount, isLevel, nonsense } from './sense.ts';

/** A share with the ends of its interval, each between 0 and 1. */
export interface ShareInterval {
  readonly p: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Wilson's score interval for x of n. It keeps its coverage at the small n of a unit, where Wald's does not.
 * Wilson (1927); confirmed against R's prop.test(correct = FALSE).
 */
export function wilson(x: number, n: number, confidence = 0.95): Result<ShareInterval> {
  if (!isCount(n) || n === 0) return nonsense('n', 'must be a whole number above 0');
  if (!isCount(x) || x > n) return nonsense('x', 'must be a whole number from 0 to n');
  return intervalOf(x, n, confidence);
}

/** Of an effective size: then neither need be whole. */
function intervalOf(x: number, n: number, confidence: number): Result<ShareInterval> {
  if (!isLevel(confidence)) return nonsense('conf', 'must lie between 0 and 1');
  const z = quantile((1 + confidence) / 2, 0, 1);
  const p = x / n;
  const shrink = 1 + (z * z) / n;
  const middle = (p + (z * z) / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return finite({ p, lo: x === 0 ? 0 : middle - half, hi: x === n ? 1 : middle + half });
}

/**
 * Wilson's interval for a share of exactly these N people, n of whom answered: n counts as n(N−1)/(N−n).
 * Where all answered the share is known, and there is no interval.
 */
export function wilsonFinite(
  x: number,
  n: number,
  population: number,
  confidence = 0.95,
): Result<ShareInterval & { readonly effective: number }> {
  if (!isCount(n) || n === 0) return nonsense('n', 'must be a whole number above 0');
  if (!isCount(x) || x > n) return nonsense('x', 'must be a whole number from 0 to n');
  if (!isCount(population) || population <= n)
    return nonsense('N', 'must be a whole number above n: where all answered there is no interval');
  const effective = (n * (population - 1)) / (population - n);
  const interval = intervalOf((x / n) * effective, effective, confidence);
  return interval.ok ? finite({ ...interval.value, p: x / n, effective }) : interval;
}
