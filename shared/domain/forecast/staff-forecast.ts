import { addMonths } from '../kernel/calendar.ts';
import { type BackTest, backTest } from './back-test.ts';
import { driftForecast } from './drift-forecast.ts';
import type { MonthEnd } from './staff-series.ts';

/** A year is what plans are made for. */
const MONTHS_AHEAD = 12;

export interface ForecastMonth {
  readonly month: string;
  readonly expected: number;
  readonly lo: number;
  readonly hi: number;
}

/** Means of a month, over the months that are known. Together they are the drift. */
export interface Flows {
  /** Who came, however they came: what leavers and moves do not explain of a change. */
  readonly starts: number;
  readonly left: number;
  readonly moved: number;
  /** How many changes from month end to month end they are means of. */
  readonly months: number;
}

export interface StaffForecast {
  readonly from: MonthEnd;
  readonly months: readonly ForecastMonth[];
  readonly flows: Flows;
  /** Undefined where too few months are known to hold any out. */
  readonly test: BackTest | undefined;
}

/**
 * Permanent staff at the ends of the next twelve months, and how such a forecast would have done before. Undefined where
 * fewer than seven month ends are known.
 */
export function staffForecast(
  ends: readonly MonthEnd[],
  nation: readonly MonthEnd[] | undefined,
): StaffForecast | undefined {
  const values = ends.map(({ staff }) => staff);
  const expected = driftForecast(values, MONTHS_AHEAD);
  const [from, flows] = [ends.at(-1), flowsOf(ends)];
  if (expected === undefined || from === undefined || flows === undefined) return undefined;
  const national = nation?.map(({ staff }) => staff);
  return {
    from,
    months: expected.map(({ ahead, ...each }) => ({
      month: addMonths(from.month, ahead),
      expected: Math.max(0, each.expected),
      lo: Math.max(0, each.lo),
      hi: Math.max(0, each.hi),
    })),
    flows,
    test: backTest(values, national, MONTHS_AHEAD),
  };
}

/** Undefined of fewer than two month ends. */
export function flowsOf(ends: readonly MonthEnd[]): Flows | undefined {
  const months = ends.length - 1;
  if (months < 1) return undefined;
  const after = ends.slice(1);
  const mean = (of: (end: MonthEnd) => number) => after.reduce((sum, end) => sum + of(end), 0) / months;
  const [left, moved] = [mean((end) => end.left), mean((end) => end.moved)];
  const change = ((ends.at(-1)?.staff ?? 0) - (ends[0]?.staff ?? 0)) / months;
  return { starts: change + left + moved, left, moved, months };
}
