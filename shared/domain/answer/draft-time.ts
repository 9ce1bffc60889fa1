import { addDays, dayOf, sundayFrom } from '../kernel/calendar.ts';

/** A draft is kept at least this long, to the end of a week, so that its date says little about when it was written. */
const KEPT_DAYS = 14;

/** Who comes back so late is told what time is left (WCAG 2.2, 2.2.1: 20 hours would do). */
const WARNED_DAYS = 2;

/** The last day of answers that are written now: never after the link's own, since they could not be sent. */
export function keptUntil(now: number, linkExpires: string): string {
  const week = sundayFrom(addDays(dayOf(now), KEPT_DAYS));
  return week < linkExpires ? week : linkExpires;
}

/** Each answer gives the draft its full time again. */
export const extended = (expires: string, now: number, linkExpires: string): string => {
  const later = keptUntil(now, linkExpires);
  return later > expires ? later : expires;
};

/** Whose time is nearly over: the draft's, which any answer extends, or the link's, which nothing does. */
export function runningOut(now: number, expires: string, linkExpires: string): 'draft' | 'link' | undefined {
  if (addDays(dayOf(now), WARNED_DAYS) < expires) return undefined;
  return expires < linkExpires ? 'draft' : 'link';
}
