import { addDays, addMonths, dayOf, endOfDay } from '../../shared/domain/kernel/calendar.ts';
import { Day } from '../../shared/domain/kernel/ids.ts';
import { Stop } from './command.ts';

export interface Move {
  readonly to?: string | undefined;
  /** Such as `3 months`; empty where nothing was asked. */
  readonly by: string;
}

const NOON = 12 * 3_600_000;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** The instant to move to: noon, London time, of the day that is asked for. Undefined where none is. */
export function targetOf(now: number, { to, by }: Move): number | undefined {
  if (to === undefined && by === '') return undefined;
  if (to !== undefined && by !== '') throw new Stop('Say --to or --by, not both.');
  return endOfDay(addDays(to === undefined ? dayAfter(dayOf(now), by) : dayNamed(to), -1)) + NOON;
}

function dayNamed(to: string): string {
  const real = Day.safeParse(to).success && addDays(to, 0) === to;
  if (!real) throw new Stop(`${to} is not a day: write it like 2027-01-05.`);
  return to;
}

function dayAfter(today: string, by: string): string {
  const [, count = '', unit = ''] = /^(\d{1,4}) ?(day|week|month|year)s?$/.exec(by) ?? [];
  const days = DAYS[unit];
  if (days !== undefined) return addDays(today, Number(count) * days);
  const months = MONTHS[unit];
  if (months === undefined) throw new Stop(`"${by}" is not a length of time: write it like "3 months".`);
  const month = addMonths(today.slice(0, 7), Number(count) * months);
  const lastDay = Number(addDays(`${addMonths(month, 1)}-01`, -1).slice(8));
  return `${month}-${String(Math.min(Number(today.slice(8)), lastDay)).padStart(2, '0')}`;
}
