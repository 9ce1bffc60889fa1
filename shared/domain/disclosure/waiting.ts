import { addMonths, monthsOfQuarter } from '../kernel/calendar.ts';
import type { Unit } from '../organisation/estate.ts';
import { plannedAnswers } from '../organisation/pools.ts';
import type { Asked } from './region-data.ts';

const MONTHS_A_YEAR = 12;

/** How often people leave and answer, nationally: from known counts and released figures alone. */
export interface NationalRates {
  /** Undefined where staff are not known. */
  readonly leavingRate: number | undefined;
  readonly responseRate: number;
}

/** Undefined where who was asked is not known. */
export function nationalRates(
  units: readonly Unit[],
  asked: readonly Asked[],
  nation: { readonly n: number; readonly asked: number | null },
): NationalRates | undefined {
  if (nation.asked === null || nation.asked === 0) return undefined;
  const staff = units.reduce((sum, unit) => sum + (unit.staff ?? 0), 0);
  return {
    leavingRate: staff === 0 ? undefined : (monthly(asked, asked) * MONTHS_A_YEAR) / staff,
    responseRate: Math.min(1, nation.n / nation.asked),
  };
}

/**
 * How many months units of this size usually take to reach k answers: k ÷ planned a month. The size is the unit's
 * staff, or, where that is not known, how many left it and were asked. Never how many answers are waiting.
 */
export function usualMonths(
  k: number,
  unit: Unit,
  asked: readonly Asked[],
  rates: NationalRates | undefined,
): number | null {
  if (rates === undefined) return null;
  const { leavingRate, responseRate } = rates;
  const planned =
    unit.staff !== undefined && leavingRate !== undefined
      ? plannedAnswers(unit.staff, leavingRate, responseRate) / MONTHS_A_YEAR
      : monthly(
          asked.filter((each) => each.unit === unit.code),
          asked,
        ) * responseRate;
  return planned === 0 ? null : Math.max(1, Math.ceil(k / planned));
}

/** People asked a month, over all months in which anybody was. */
function monthly(asked: readonly Asked[], all: readonly Asked[]): number {
  const months = new Set(all.map(({ month }) => month)).size;
  return months === 0 ? 0 : asked.reduce((sum, { count }) => sum + count, 0) / months;
}

/** The day of the next report run after that of `clock`, by the campaign's day; null for a closed cohort, which has no next one. */
export function nextCheck(clock: string, reportDay: number): string | null {
  if (clock === 'close') return null;
  const last = monthsOfQuarter(clock).at(-1);
  return last === undefined ? null : `${addMonths(last, 4)}-${String(reportDay).padStart(2, '0')}`;
}
