import { addMonths, monthsOfQuarter } from '../kernel/calendar.ts';
import type { Unit } from '../organisation/estate.ts';
import { plannedAnswers } from '../organisation/pools.ts';
import type { Asked } from './region-data.ts';

const MONTHS_A_YEAR = 12;
/** Report runs are on the fifth day after a quarter ends. */
const RUN_DAY = '05';

/** How often people leave and answer, nationally: known counts and released figures alone. */
export interface NationalRates {
  readonly leavingRate: number;
  readonly responseRate: number;
}

/** Undefined where who was asked, or the staff they left, is not known. */
export function nationalRates(
  units: readonly Unit[],
  asked: readonly Asked[],
  months: number,
  nation: { readonly n: number; readonly asked: number | null },
): NationalRates | undefined {
  const staff = units.reduce((sum, unit) => sum + (unit.staff ?? 0), 0);
  if (nation.asked === null || nation.asked === 0 || staff === 0 || months === 0) return undefined;
  const leavers = asked.reduce((sum, { count }) => sum + count, 0);
  return {
    leavingRate: ((leavers / months) * MONTHS_A_YEAR) / staff,
    responseRate: Math.min(1, nation.n / nation.asked),
  };
}

/** How many months units of this size usually take to reach k answers: never how many are waiting. */
export function usualMonths(
  k: number,
  staff: number | undefined,
  rates: NationalRates | undefined,
): number | null {
  if (staff === undefined || staff === 0 || rates === undefined) return null;
  const planned = plannedAnswers(staff, rates.leavingRate, rates.responseRate) / MONTHS_A_YEAR;
  return planned === 0 ? null : Math.max(1, Math.ceil(k / planned));
}

/** The day of the next report run after that of `clock`; null for a closed cohort, which has no next one. */
export function nextCheck(clock: string): string | null {
  if (clock === 'close') return null;
  const last = monthsOfQuarter(clock).at(-1);
  return last === undefined ? null : `${addMonths(last, 4)}-${RUN_DAY}`;
}
