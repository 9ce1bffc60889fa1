import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { ok, type Result } from '../kernel/result.ts';
import { ALARM, ALERT, type FunnelClass, funnelClass } from './funnel-class.ts';
import { isCount, nonsense } from './sense.ts';

/** Where a z that allows for over-dispersion lies: the one-sided levels of the exact funnel, on the normal scale. */
export function funnelZClass(z: number): Result<{ class: FunnelClass['class'] }> {
  if (!Number.isFinite(z)) return nonsense('z', 'must be a number');
  const side = z >= 0 ? 'high' : 'low';
  const beyond = (level: number) => Math.abs(z) >= quantile(1 - level, 0, 1);
  return ok({ class: beyond(ALARM) ? `alarm-${side}` : beyond(ALERT) ? `alert-${side}` : 'within' });
}

/**
 * How often the funnel says "high" of a group of n whose rate is not theta but a multiple of it.
 *
 * @param tau2 additive over-dispersion on the arcsine scale; 0 for the exact binomial test.
 */
export function funnelPower(
  n: number,
  theta: number,
  times: number,
  tau2: number,
): Result<{ alarm: number; alert: number }> {
  if (!isCount(n) || n === 0) return nonsense('n', 'must be a count above 0');
  if (!(theta > 0 && theta < 1)) return nonsense('theta', 'must lie between 0 and 1');
  const rate = theta * times;
  if (!(rate > 0 && rate < 1)) return nonsense('times', 'must leave a rate between 0 and 1');
  if (!(tau2 >= 0)) return nonsense('tau2', 'must be 0 or more');
  const reaches = (x: number, level: 'alarm' | 'alert') => {
    const found = tau2 === 0 ? funnelClass(x, n, theta) : funnelZClass(zOf(x / n, n, theta, tau2));
    return found.ok && (found.value.class === 'alarm-high' || found.value.class === `${level}-high`);
  };
  const chance = (level: 'alarm' | 'alert') => {
    const first = leastThat((x) => x / n > theta && reaches(x, level), n);
    return first === undefined ? 0 : 1 - binomialCdf(first - 1, n, rate);
  };
  return ok({ alarm: chance('alarm'), alert: chance('alert') });
}

const zOf = (p: number, n: number, theta: number, tau2: number): number =>
  (Math.asin(Math.sqrt(p)) - Math.asin(Math.sqrt(theta))) / Math.sqrt(1 / (4 * n) + tau2);

/** The least count that holds, where all larger ones hold too. */
function leastThat(holds: (x: number) => boolean, n: number): number | undefined {
  if (!holds(n)) return undefined;
  let [below, found] = [0, n];
  while (found - below > 1) {
    const middle = Math.floor((below + found) / 2);
    if (holds(middle)) found = middle;
    else below = middle;
  }
  return found;
}
