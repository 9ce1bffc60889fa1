import tCdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { ok, type Result } from '../kernel/result.ts';
import type { RateIndex, Successes } from './relative-rate-index.ts';
import { isCount, isLevel, nonsense } from './sense.ts';

/** Of so many degrees of freedom, Student's distribution is the normal one. */
const NORMAL = 1e9;

/**
 * Ratio of two groups' success rates at each stage of selection, and overall: the stages multiply to it. Who withdrew
 * neither passed nor failed, and counts as long as they stayed, as those do whom Kaplan and Meier lose sight of. So the
 * interval of the index is Greenwood's on the log scale, the variances of the stages added up: where nobody withdraws,
 * it is Katz's of the whole way. Where nobody of the focal group passed, ½ is added to each cell of the stage for it.
 *
 * @param focal and reference: of each stage those who passed, and those who entered it and did not withdraw.
 */
export function stageRatios(
  focal: readonly Successes[],
  reference: readonly Successes[],
  conf: number,
): Result<{ stage: readonly number[]; overall: number; index: RateIndex }> {
  if (focal.length === 0 || focal.length !== reference.length)
    return nonsense('stages', 'need the same stages, at least one, for both groups');
  if (!isLevel(conf)) return nonsense('conf', 'must lie between 0 and 1');
  const all = [...focal, ...reference];
  if (!all.every(({ success, n }) => isCount(success) && isCount(n) && success <= n))
    return nonsense('stages', 'need whole numbers, no more of them passing than were there');
  if (all.some(({ n }) => n === 0) || reference.some(({ success }) => success === 0))
    return nonsense('stages', 'a group has nobody left, so the ratio has no meaning');
  const stage = ratiosOf(focal, reference);
  const overall = productOf(stage);
  const half = focal.map(({ success }) => (success === 0 ? 0.5 : 0));
  const [x, y] = [withHalves(focal, half), withHalves(reference, half)];
  const rri = productOf(ratiosOf(x, y));
  const error = Math.sqrt([...x, ...y].reduce((sum, { success, n }) => sum + 1 / success - 1 / n, 0));
  const spread = Math.exp(quantile((1 + conf) / 2, 0, 1) * error);
  const p = error === 0 ? 1 : 2 * tCdf(-Math.abs(Math.log(rri)) / error, NORMAL);
  const corrected = half.some((added) => added > 0);
  return ok({ stage, overall, index: { rri, lo: rri / spread, hi: rri * spread, p, corrected } });
}

const ratiosOf = (focal: readonly Successes[], reference: readonly Successes[]): readonly number[] =>
  focal.map((one, at) => rate(one) / rate(reference[at] ?? one));

const rate = ({ success, n }: Successes): number => success / n;

const productOf = (ratios: readonly number[]): number =>
  ratios.reduce((product, ratio) => product * ratio, 1);

const withHalves = (stages: readonly Successes[], half: readonly number[]): readonly Successes[] =>
  stages.map(({ success, n }, at) => ({ success: success + (half[at] ?? 0), n: n + 2 * (half[at] ?? 0) }));
