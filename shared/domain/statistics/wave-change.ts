import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Result } from '../kernel/result.ts';
import { mean, variance } from './moments.ts';
import { finite, isLevel, nonsense } from './sense.ts';

export interface WaveChange {
  readonly diff: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly lo: number;
  readonly hi: number;
  readonly hedges_g: number;
  readonly hedges_lo: number;
  readonly hedges_hi: number;
}

/**
 * Wave 2 minus wave 1 of person means, waves not linked by person: Welch 1947 (Satterthwaite degrees of freedom),
 * and Hedges' g, the pooled d × (1 − 3 ÷ (4(n1 + n2 − 2) − 1)) (Hedges 1981). Its interval is that of Hedges and Olkin
 * (1985), with Welch's standard error of the difference, so that it covers where the waves' spreads differ, too.
 */
export function waveChange(
  wave1: readonly number[],
  wave2: readonly number[],
  conf: number,
): Result<WaveChange> {
  if (wave1.length < 2 || wave2.length < 2) return nonsense('waves', 'each wave needs at least two persons');
  if (![...wave1, ...wave2].every(Number.isFinite)) return nonsense('waves', 'must be numbers');
  if (!isLevel(conf)) return nonsense('conf', 'must lie between 0 and 1');
  const [n1, n2] = [wave1.length, wave2.length];
  const [v1, v2] = [variance(wave1), variance(wave2)];
  if (v1 + v2 === 0)
    return nonsense('waves', 'nobody differs within either wave, so a change has no interval');
  const squared = v1 / n1 + v2 / n2;
  const se = Math.sqrt(squared);
  const df = squared ** 2 / ((v1 / n1) ** 2 / (n1 - 1) + (v2 / n2) ** 2 / (n2 - 1));
  const diff = mean(wave2) - mean(wave1);
  const t = tQuantile((1 + conf) / 2, df);
  const pooled = Math.sqrt(((n1 - 1) * v1 + (n2 - 1) * v2) / (n1 + n2 - 2));
  const g = (diff / pooled) * (1 - 3 / (4 * (n1 + n2 - 2) - 1));
  const reachOfG = t * Math.sqrt(squared / pooled ** 2 + g ** 2 / (2 * (n1 + n2)));
  return finite({
    diff,
    t: diff / se,
    df,
    p: 2 * tCdf(-Math.abs(diff / se), df),
    lo: diff - t * se,
    hi: diff + t * se,
    hedges_g: g,
    hedges_lo: g - reachOfG,
    hedges_hi: g + reachOfG,
  });
}
