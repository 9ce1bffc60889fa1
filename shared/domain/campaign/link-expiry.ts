import { addDays, addMonths, endOfDay, sundayFrom } from '../kernel/calendar.ts';

const MONTHS_AFTER_LEAVING = 2;

/** The last day of links of a leaving month: the Sunday on or after the last day of the second month after it. */
export function linkExpiry(leavingMonth: string): string {
  const monthAfter = addMonths(leavingMonth, MONTHS_AFTER_LEAVING + 1);
  return sundayFrom(addDays(`${monthAfter}-01`, -1));
}

export const linksExpired = (leavingMonth: string, now: number): boolean =>
  now >= endOfDay(linkExpiry(leavingMonth));
