import type { Result } from '../kernel/result.ts';
import { quantile, sum } from './moments.ts';
import { finite, isCount, nonsense } from './sense.ts';

export interface Overdispersion {
  readonly theta: number;
  readonly z: readonly number[];
  readonly phi: number;
  readonly tau2: number;
  readonly z_adjusted: readonly number[];
}

/**
 * How far units spread beyond chance: z on the arcsine scale, winsorised, φ, and additive τ² (Spiegelhalter 2005,
 * "Handling over-dispersion of performance indicators"). τ² is 0 where I·φ does not exceed I − 1.
 *
 * @param winsor share drawn in at each end, 0.1 as a rule.
 */
export function funnelOverdispersion(
  events: readonly number[],
  exposure: readonly number[],
  winsor: number,
): Result<Overdispersion> {
  const units = events.length;
  if (units < 2 || exposure.length !== units)
    return nonsense('units', 'need two units or more, each with both numbers');
  if (events.some((x, i) => !isCount(x) || !(x <= (exposure[i] ?? 0)) || !((exposure[i] ?? 0) > 0)))
    return nonsense('events', 'must be counts no larger than their exposure');
  if (!(winsor >= 0 && winsor < 0.5)) return nonsense('winsor', 'must lie between 0 and 0.5');
  const theta = sum(events) / sum(exposure);
  const target = Math.asin(Math.sqrt(theta));
  const gap = events.map((x, i) => Math.asin(Math.sqrt(x / (exposure[i] ?? 1))) - target);
  const precision = exposure.map((n) => 4 * n);
  const z = gap.map((g, i) => g * Math.sqrt(precision[i] ?? 0));
  const [low, high] = [quantile(z, winsor), quantile(z, 1 - winsor)];
  const phi = sum(z.map((value) => Math.min(high, Math.max(low, value)) ** 2)) / units;
  const spread = sum(precision) - sum(precision.map((w) => w * w)) / sum(precision);
  const tau2 = Math.max(0, (units * phi - (units - 1)) / spread);
  const adjusted = gap.map((g, i) => g / Math.sqrt(1 / (precision[i] ?? 1) + tau2));
  return finite({ theta, z, phi, tau2, z_adjusted: adjusted });
}
