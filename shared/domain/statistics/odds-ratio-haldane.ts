import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { finite, isCount, isLevel, nonsense } from './sense.ts';
import type { Result } from '../kernel/result.ts';

export interface OddsRatio {
  readonly log_or: number;
  readonly se: number;
  readonly or: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Odds ratio of the rows (a, b) and (c, d) with ½ added to every cell, interval on the log scale.
 * Source: Haldane 1956; Anscombe 1956.
 */
export function oddsRatioHaldane(
  a: number,
  b: number,
  c: number,
  d: number,
  conf: number,
): Result<OddsRatio> {
  if (![a, b, c, d].every(isCount)) return nonsense('cells', 'must be whole numbers of 0 or more');
  if (a + b === 0 || c + d === 0) return nonsense('cells', 'each row needs at least one person');
  if (!isLevel(conf)) return nonsense('conf', 'must lie between 0 and 1');
  const [p, q, r, s] = [a + 0.5, b + 0.5, c + 0.5, d + 0.5];
  const logOdds = Math.log((p * s) / (q * r));
  const se = Math.sqrt(1 / p + 1 / q + 1 / r + 1 / s);
  const reach = normalQuantile((1 + conf) / 2, 0, 1) * se;
  return finite({
    log_or: logOdds,
    se,
    or: Math.exp(logOdds),
    lo: Math.exp(logOdds - reach),
    hi: Math.exp(logOdds + reach),
  });
}
