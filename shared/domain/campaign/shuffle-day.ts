import { addMonths, dayOf, monthOf } from '../kernel/calendar.ts';

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Shuffles start on the first of each month at half past two. */
const SHUFFLE_TIME = '02:30';

/** The day of the first shuffle that takes in answers sent now. */
export function nextShuffleDay(now: number): string {
  const month = monthOf(now);
  const isBeforeToday = dayOf(now) === `${month}-01` && LONDON_TIME.format(now) < SHUFFLE_TIME;
  return `${isBeforeToday ? month : addMonths(month, 1)}-01`;
}
