/** Days, months and quarters of Europe/London. An instant is milliseconds since 1970, UTC. */

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export const dayOf = (instant: number): string => LONDON.format(instant);

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The hour and minute that London's clocks show: 03:30. */
export const timeOf = (instant: number): string => CLOCK.format(instant);

export const monthOf = (instant: number): string => dayOf(instant).slice(0, 7);

export function quarterOfMonth(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export const monthsOfQuarter = (quarter: string): readonly string[] => {
  const last = Number(quarter.slice(6)) * 3;
  return [2, 1, 0].map((back) => `${quarter.slice(0, 4)}-${String(last - back).padStart(2, '0')}`);
};

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The first Sunday on or after a day. */
export function sundayFrom(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}

/** The instant at which a London day ends: the following midnight there. */
export function endOfDay(day: string): number {
  const midnightUtc = Date.parse(`${addDays(day, 1)}T00:00:00Z`);
  // In summer London's midnight comes one hour before UTC's.
  return dayOf(midnightUtc - 3_600_000) === day ? midnightUtc : midnightUtc - 3_600_000;
}

/** A year of pools and profile keys runs from 1 April; it is named by the calendar year it starts in. */
export function poolYearOf(month: string): string {
  return Number(month.slice(5, 7)) >= 4 ? month.slice(0, 4) : String(Number(month.slice(0, 4)) - 1);
}
