import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * The share x1 of n1 as a multiple of the share x2 of n2, with Katz's interval on the log scale.
 * Undefined where either count is 0: the logarithm has no such ratio. Katz et al. (1978).
 */
export function riskRatio(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence = 0.95,
): { rr: number; lo: number; hi: number } | undefined {
  if (x1 === 0 || x2 === 0) return undefined;
  const rr = x1 / n1 / (x2 / n2);
  const spread = quantile((1 + confidence) / 2, 0, 1) * Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2);
  return { rr, lo: rr * Math.exp(-spread), hi: rr * Math.exp(spread) };
}
