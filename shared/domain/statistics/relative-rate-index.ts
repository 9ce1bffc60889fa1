import type { Result } from '../kernel/result.ts';
import { ok } from '../kernel/result.ts';
import { fisherExact } from './fisher-exact.ts';
import { riskRatio } from './risk-ratio.ts';
import { finite, isCount, isLevel, nonsense } from './sense.ts';

export interface Successes {
  readonly success: number;
  readonly n: number;
}

/** Success rate of the focal group ÷ that of the reference group, Katz interval, Fisher exact p. */
export function relativeRateIndex(
  focal: Successes,
  reference: Successes,
  conf: number,
): Result<{ rri: number; lo: number; hi: number; p: number }> {
  const counts = [focal.success, focal.n, reference.success, reference.n];
  if (!counts.every(isCount) || focal.success > focal.n || reference.success > reference.n)
    return nonsense('counts', 'must be whole numbers, no more successes than people');
  if (focal.n === 0 || reference.n === 0) return nonsense('n', 'one of the groups has nobody to compare');
  if (!isLevel(conf)) return nonsense('conf', 'must lie between 0 and 1');
  const ratio = riskRatio(focal.success, focal.n, reference.success, reference.n, conf);
  if (ratio === undefined) return nonsense('success', 'nobody of one group was successful');
  const p = fisherExact(
    focal.success,
    focal.n - focal.success,
    reference.success,
    reference.n - reference.success,
  );
  return ok({ rri: ratio.rr, lo: ratio.lo, hi: ratio.hi, p });
}

/** The same index from published shares: [o/a] ÷ [(1 − o)/(1 − a)], a of applicants and o of offers being focal. */
export function relativeRateIndexFromShares(applicants: number, offers: number): Result<{ rri: number }> {
  const isShare = (value: number) => value >= 0 && value <= 1;
  if (!isShare(applicants) || !isShare(offers)) return nonsense('shares', 'must lie between 0 and 1');
  if (applicants === 0 || applicants === 1 || offers === 1)
    return nonsense('shares', 'one of the groups has nobody to compare');
  return finite({ rri: offers / applicants / ((1 - offers) / (1 - applicants)) });
}
