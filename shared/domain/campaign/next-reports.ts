import { addMonths } from '../kernel/calendar.ts';
import type { Campaign } from './campaign.ts';

/** The day of a month on which reports are made by themselves: the shuffle of the first has mixed what came before. */
const REPORT_DAY = 5;

/**
 * The next day, from `today` on, on which reports of a campaign are made by themselves. Undefined where none is due:
 * before it opens, while they are held, and of a campaign whose last ones have been due.
 */
export function nextReports(
  { status, clock, closed, reportsHeld }: Pick<Campaign, 'status' | 'clock' | 'closed' | 'reportsHeld'>,
  today: string,
): string | undefined {
  if (status === 'draft' || reportsHeld === true) return undefined;
  const month = today.slice(0, 7);
  const first = Number(today.slice(8)) <= REPORT_DAY ? month : addMonths(month, 1);
  const due = (each: string) => `${each}-0${REPORT_DAY}`;
  if (clock === 'cohort') {
    // After the shuffle that follows its close.
    const after = closed === undefined ? undefined : addMonths(closed.slice(0, 7), 1);
    return after === undefined || after < first ? undefined : due(after);
  }
  const quarterly = [0, 1, 2]
    .map((more) => addMonths(first, more))
    .find((each) => Number(each.slice(5)) % 3 === 1);
  if (quarterly === undefined) return undefined;
  // The quarter in which it closed is the last that is reported.
  const began = addMonths(quarterly, -3);
  return status === 'closed' && (closed === undefined || closed < `${began}-01`) ? undefined : due(quarterly);
}
