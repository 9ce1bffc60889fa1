import { addDays, addMonths, monthsOfQuarter } from '../kernel/calendar.ts';
import type { Campaign } from './campaign.ts';
import { reportClock } from './report-clock.ts';
import { REPORT_DAYS, reportDayOf } from './report-day.ts';

type Reported = Pick<Campaign, 'status' | 'clock' | 'opened' | 'closed' | 'reportsHeld' | 'reportDay'>;

/**
 * Months in which a clock is due once it has ended. Step Functions knows for 90 days by what name it started a run, and
 * so starts each once: these are never more than 85, from the fifth of the first to the 28th of the last.
 */
const MONTHS_DUE = 3;

/**
 * What the reports of a campaign are due for on a day: from its day of the month after, and until they are made, so that
 * neither a day that is moved nor reports that were held lose any. Undefined where nothing is due.
 */
export function dueReports(campaign: Reported, day: string): string | undefined {
  const month = day.slice(0, 7);
  const clock = campaign.reportsHeld === true ? undefined : reportClock(campaign, month);
  const last = clock === undefined ? undefined : lastMonthOf(campaign, clock);
  if (last === undefined) return undefined;
  const from = `${addMonths(last, 1)}-${String(reportDayOf(campaign)).padStart(2, '0')}`;
  return from <= day && month <= addMonths(last, MONTHS_DUE) ? clock : undefined;
}

/** The last month that is counted; undefined where the campaign asked nobody in that time. */
function lastMonthOf({ clock: kind, opened = '', closed }: Reported, clock: string): string | undefined {
  // A cohort's last answers are mixed by the shuffle that follows its close.
  if (kind === 'cohort') return closed?.slice(0, 7);
  const [first = '', , last = ''] = monthsOfQuarter(clock);
  const asked = opened.slice(0, 7) <= last && (closed === undefined || closed.slice(0, 7) >= first);
  return asked ? last : undefined;
}

/** From any day, what is due next is due within a quarter and the days of a month. */
const DAYS_AHEAD = 124;

/**
 * The next day, from `day` on, on which reports of a campaign are made by themselves; undefined where none are.
 * `started` is the clock that a run was last started of by itself.
 */
export function nextReports(campaign: Reported, day: string, started?: string): string | undefined {
  return Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(day, ahead)).find((each) => {
    const clock = isReportDay(each) ? dueReports(campaign, each) : undefined;
    return clock !== undefined && clock !== started;
  });
}

const isReportDay = (day: string): boolean =>
  Number(day.slice(8)) >= REPORT_DAYS.from && Number(day.slice(8)) <= REPORT_DAYS.to;
