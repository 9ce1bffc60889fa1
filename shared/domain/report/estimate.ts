import type { ReleasedFigure, ReleasedGroup } from '../disclosure/release.ts';
import { wilson, wilsonFinite } from '../statistics/wilson.ts';
import { worstCaseBounds } from '../statistics/worst-case-bounds.ts';
import type { Cell } from './report.ts';
import { percent } from './words.ts';

/** A figure with its share and interval, in whole per cent. */
export interface Estimate {
  readonly count: Cell;
  readonly percent: Cell;
  readonly low: Cell;
  readonly high: Cell;
}

/** Whether shares describe exactly those who left (a closed cohort of known size), or how people come to leave. */
export type Estimand = 'these-leavers' | 'process';

export const estimandOf = (clock: 'rolling' | 'cohort', { n, asked }: ReleasedGroup): Estimand =>
  clock === 'cohort' && asked !== null && asked >= n ? 'these-leavers' : 'process';

export function estimate(
  figure: ReleasedFigure | undefined,
  group: ReleasedGroup,
  estimand: Estimand,
): Estimate {
  if (figure?.is === 'count') {
    const share = shareOf(figure.x, group, estimand);
    return { count: figure.x, percent: share.percent, low: share.low, high: share.high };
  }
  const mark: Cell = { mark: figure === undefined ? 'z' : figure.is === 'bound' ? 'low' : 'c' };
  return { count: mark, percent: mark, low: mark, high: mark };
}

/** Wilson's interval; with the correction for a finite cohort where these leavers are what is described. */
export function shareOf(
  x: number,
  { n, asked }: Pick<ReleasedGroup, 'n' | 'asked'>,
  estimand: Estimand,
): { percent: number; low: number; high: number } {
  const finite = estimand === 'these-leavers' && asked !== null;
  const { lo, hi } = finite ? (wilsonFinite(x, n, asked) ?? { lo: x / n, hi: x / n }) : wilson(x, n);
  return { percent: percent(x, n), low: whole(lo), high: whole(hi) };
}

/** Of all who were asked, whatever those who did not answer would have said. */
export function boundsOf(
  figure: ReleasedFigure | undefined,
  { n, asked }: ReleasedGroup,
): readonly [Cell, Cell] {
  if (figure?.is !== 'count' || asked === null) return [{ mark: 'z' }, { mark: 'z' }];
  const { lo, hi } = worstCaseBounds(figure.x, n, asked);
  return [whole(lo), whole(hi)];
}

/** Of an interval's end, which is seldom near a half: a share itself is rounded from its count, by `percent`. */
const whole = (share: number): number => Math.round(100 * share);
