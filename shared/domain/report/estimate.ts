import type { ReleasedFigure, ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
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
    const none: Cell = { mark: 'x' };
    const share = shareOf(figure.x, group, estimand) ?? { percent: none, low: none, high: none };
    return { count: figure.x, ...share };
  }
  const mark: Cell = { mark: figure === undefined ? 'z' : figure.is === 'bound' ? 'low' : 'c' };
  return { count: mark, percent: mark, low: mark, high: mark };
}

interface Share {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's interval; with the correction for a finite cohort where these leavers are what is described.
 * Undefined where these counts have no share: nobody answered, or more than all.
 */
export function shareOf(
  x: number,
  { n, asked }: Pick<ReleasedGroup, 'n' | 'asked'>,
  estimand: Estimand,
): Share | undefined {
  const share = percent(x, n);
  const finite = estimand === 'these-leavers' && asked !== null;
  if (finite && asked === n && x <= n) return { percent: share, low: share, high: share };
  const interval = finite ? wilsonFinite(x, n, asked) : wilson(x, n);
  if (!interval.ok) return undefined;
  return { percent: share, low: whole(interval.value.lo), high: whole(interval.value.hi) };
}

/**
 * The people of a group whom a question was put to: all of them, or those who answered, as the printed counts tell.
 * Undefined where one of these is withheld: how many were asked is then not said.
 */
export function askedGroup(question: ReleasedQuestion, group: ReleasedGroup): ReleasedGroup | undefined {
  if (!question.conditional) return group;
  let n = 0;
  for (const { value } of question.options) {
    const figure = group.figures[question.id]?.[value];
    if (figure?.is !== 'count') return undefined;
    n += figure.x;
  }
  return n === 0 ? undefined : { ...group, n, asked: null };
}

/** Of all who were asked, whatever those who did not answer would have said. */
export function boundsOf(
  figure: ReleasedFigure | undefined,
  { n, asked }: ReleasedGroup,
): readonly [Cell, Cell] {
  if (figure?.is !== 'count' || asked === null) return [{ mark: 'z' }, { mark: 'z' }];
  const bounds = worstCaseBounds(figure.x, n, asked);
  // More answered than were asked in these months: there is no such bound.
  if (!bounds.ok) return [{ mark: 'x' }, { mark: 'x' }];
  return [whole(bounds.value.lo), whole(bounds.value.hi)];
}

/** Of an interval's end, which is seldom near a half: a share itself is rounded from its count, by `percent`. */
const whole = (share: number): number => Math.round(100 * share);

/** A share with its interval as cells, of people who stand for more than themselves. */
export function percentOf(x: number, n: number): readonly [Cell, Cell, Cell] {
  const share = shareOf(x, { n, asked: null }, 'process');
  return share === undefined
    ? [{ mark: 'x' }, { mark: 'x' }, { mark: 'x' }]
    : [share.percent, share.low, share.high];
}
