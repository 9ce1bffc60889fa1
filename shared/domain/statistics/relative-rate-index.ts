import { ok, type Result } from '../kernel/result.ts';
import { fisherExact } from './fisher-exact.ts';
import { correctedRatio } from './risk-ratio.ts';
import { finite, isCount, isLevel, nonsense } from './sense.ts';

export interface Successes {
  readonly success: number;
  readonly n: number;
}

export interface RateIndex {
  readonly rri: number;
  readonly lo: number;
  readonly hi: number;
  readonly p: number;
  /** ½ was added to each cell of the ratio, because without it there is none, or none with a width. */
  readonly corrected: boolean;
}

/** Success rate of the focal group ÷ that of the reference group, Katz interval, Fisher exact p. */
export function relativeRateIndex(focal: Successes, reference: Successes, conf: number): Result<RateIndex> {
  const counts = [focal.success, focal.n, reference.success, reference.n];
  if (!counts.every(isCount) || focal.success > focal.n || reference.success > reference.n)
    return nonsense('counts', 'must be whole numbers, no more successes than people');
  if (focal.n === 0 || reference.n === 0) return nonsense('n', 'one of the groups has nobody to compare');
  if (!isLevel(conf)) return nonsense('conf', 'must lie between 0 and 1');
  const corrected =
    focal.success === 0 ||
    reference.success === 0 ||
    (focal.success === focal.n && reference.success === reference.n);
  const half = corrected ? 0.5 : 0;
  const ratio = correctedRatio(
    focal.success + half,
    focal.n + 2 * half,
    reference.success + half,
    reference.n + 2 * half,
    conf,
  );
  if (!ratio.ok) return ratio;
  const test = fisherExact(
    focal.success,
    focal.n - focal.success,
    reference.success,
    reference.n - reference.success,
  );
  if (!test.ok) return test;
  const { rr: rri, lo, hi } = ratio.value;
  return ok({ rri, lo, hi, p: test.value.p, corrected });
}

/** The same index from published shares: [o/a] ÷ [(1 − o)/(1 − a)], a of applicants and o of offers being focal. */
export function relativeRateIndexFromShares(applicants: number, offers: number): Result<{ rri: number }> {
  const isShare = (value: number) => value >= 0 && value <= 1;
  if (!isShare(applicants) || !isShare(offers)) return nonsense('shares', 'must lie between 0 and 1');
  if (applicants === 0 || applicants === 1 || offers === 1)
    return nonsense('shares', 'one of the groups has nobody to compare');
  return finite({ rri: offers / applicants / ((1 - offers) / (1 - applicants)) });
}
