import type { Campaign } from './campaign.ts';
import { addDays, addMonths, endOfDay, sundayFrom } from '../kernel/calendar.ts';

const MONTHS_AFTER_LEAVING = 2;

/** The last day of links of a leaving month: the Sunday on or after the last day of the second month after it. */
export function linkExpiry(leavingMonth: string): string {
  const monthAfter = addMonths(leavingMonth, MONTHS_AFTER_LEAVING + 1);
  return sundayFrom(addDays(`${monthAfter}-01`, -1));
}

/**
 * The last day of links of a month: of a campaign that closes on a day, that day. People who left late in a rolling
 * campaign have until its close at most.
 */
export function lastDayOf({ clock, closes }: Pick<Campaign, 'clock' | 'closes'>, month: string): string {
  const own = linkExpiry(month);
  if (closes === undefined) return own;
  return clock === 'cohort' || closes < own ? closes : own;
}

export const linksExpired = (
  campaign: Pick<Campaign, 'clock' | 'closes'>,
  month: string,
  now: number,
): boolean => now >= endOfDay(lastDayOf(campaign, month));
