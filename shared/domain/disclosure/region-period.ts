import type { RegionPeriod } from './groups.ts';

/** Slips of one shuffle month of a region, or of an import, by unit; the empty unit is "no unit given". */
export interface MonthSlips {
  readonly month: string;
  readonly units: ReadonlyMap<string, number>;
}

export interface RegionRun {
  readonly campaign: string;
  readonly region: string;
  readonly clock: string;
  readonly k: number;
}

/** A period of an import names no month: it is all there is. */
export const isInPeriod = (period: RegionPeriod, month: string): boolean =>
  period.months.length === 0 ? month === 'close' : period.months.includes(month);

/**
 * All slips of a region that are in no period yet, as one period, where they are at least k. It needs no test of cuts:
 * all its slips bind it to what is not batched, so that no cut becomes smaller and its own is at least k.
 */
export function regionPeriod(
  { k, ...at }: RegionRun,
  slips: readonly MonthSlips[],
  periods: readonly RegionPeriod[],
): RegionPeriod | undefined {
  const fresh = slips.filter(({ month }) => !periods.some((period) => isInPeriod(period, month)));
  const respondents = fresh.reduce((sum, { units }) => sum + total(units), 0);
  const months = fresh.map(({ month }) => month).filter((month) => month !== 'close');
  return respondents >= k ? { ...at, months: months.sort(), respondents } : undefined;
}

const total = (units: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const count of units.values()) sum += count;
  return sum;
};
