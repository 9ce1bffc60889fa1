import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** A share with the ends of its interval, each between 0 and 1. */
export interface ShareInterval {
  readonly p: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Wilson's score interval for x of n. It keeps its coverage at the small n of a unit, where Wald's does not.
 * `n` may be an effective size and then `x` need not be whole. Throws where n is not over 0 or x is outside 0 to n.
 * Wilson (1927); confirmed against R's prop.test(correct = FALSE).
 */
export function wilson(x: number, n: number, confidence = 0.95): ShareInterval {
  if (!(n > 0 && x >= 0 && x <= n)) throw new RangeError(`There is no share of ${x} in ${n}.`);
  const z = quantile((1 + confidence) / 2, 0, 1);
  const p = x / n;
  const shrink = 1 + (z * z) / n;
  const middle = (p + (z * z) / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { p, lo: x === 0 ? 0 : middle - half, hi: x === n ? 1 : middle + half };
}

/**
 * Wilson's interval for a share of exactly these N people, n of whom answered: n counts as n(N−1)/(N−n).
 * Undefined where all answered: then the share is known and has no interval.
 */
export function wilsonFinite(
  x: number,
  n: number,
  population: number,
  confidence = 0.95,
): (ShareInterval & { readonly effective: number }) | undefined {
  if (n >= population) return undefined;
  const effective = (n * (population - 1)) / (population - n);
  return { ...wilson((x / n) * effective, effective, confidence), effective };
}
