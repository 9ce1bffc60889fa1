import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Result } from '../kernel/result.ts';
import { finite, isCount, isLevel, nonsense } from './sense.ts';

/**
 * Interval of Cronbach's alpha (Feldt 1965): (1 − α) ÷ (1 − estimate) is distributed as F with n − 1 and
 * (n − 1)(items − 1) degrees of freedom.
 */
export function alphaInterval(
  alpha: number,
  n: number,
  items: number,
  conf: number,
): Result<{ lo: number; hi: number }> {
  if (!(alpha <= 1)) return nonsense('alpha', 'must be 1 or less');
  if (!isCount(n) || !isCount(items) || n < 2 || items < 2)
    return nonsense('items', 'need at least two persons and two items');
  if (!isLevel(conf)) return nonsense('conf', 'must lie between 0 and 1');
  const [persons, rest] = [n - 1, (n - 1) * (items - 1)];
  const f = (share: number) => {
    const part = betaQuantile(share, persons / 2, rest / 2);
    return ((rest / persons) * part) / (1 - part);
  };
  return finite({ lo: 1 - (1 - alpha) * f((1 + conf) / 2), hi: 1 - (1 - alpha) * f((1 - conf) / 2) });
}
