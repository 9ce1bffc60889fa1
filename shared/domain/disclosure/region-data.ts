import type { Batch, RegionPeriod } from './groups.ts';
import { type GroupCounts, mergeCounts, NOBODY, type Tally } from './tally.ts';

/** A region period with what was counted in it. */
export type CountedPeriod = RegionPeriod & Pick<Tally, 'units' | 'scales'>;

/** All that is known of a region up to a clock, in the order of its periods. */
export interface RegionData {
  readonly code: string;
  readonly name: string;
  /** Codes of its units, those that ended included. */
  readonly units: readonly string[];
  readonly periods: readonly CountedPeriod[];
  readonly batches: readonly Batch[];
}

/** People who were sent a link, by unit and month of leaving. */
export interface Asked {
  /** Or region, where nobody is asked as of a unit. */
  readonly unit: string;
  readonly month: string;
  readonly count: number;
}

export const countsOfPeriod = (period: CountedPeriod): GroupCounts =>
  mergeCounts(Object.values(period.units));

export function countsOfBatch(region: RegionData, batch: Batch): GroupCounts {
  const units = new Map(region.periods.map((period) => [period.clock, period.units]));
  return mergeCounts(batch.atoms.map(({ unit, period }) => units.get(period)?.[unit] ?? NOBODY));
}

/** Periods that hold at least one slip of the batch. */
export const periodsOfBatch = (region: RegionData, batch: Batch): readonly CountedPeriod[] =>
  region.periods.filter((period) =>
    batch.atoms.some(({ unit, period: clock }) => clock === period.clock && (period.units[unit]?.n ?? 0) > 0),
  );

/**
 * How many were asked in the months of these periods' shuffles. A closed cohort has asked everybody by its end.
 * Null where nothing is known of who was asked (imports): then there is no rate of response.
 */
export function askedIn(
  asked: readonly Asked[],
  units: readonly string[],
  periods: readonly RegionPeriod[],
): number | null {
  if (asked.length === 0) return null;
  const months = new Set(periods.flatMap((period) => period.months));
  const closed = periods.some((period) => period.clock === 'close');
  return asked
    .filter(({ unit, month }) => units.includes(unit) && (closed || months.has(month)))
    .reduce((sum, { count }) => sum + count, 0);
}

export function monthsOf(periods: readonly RegionPeriod[]): { from: string; to: string } | null {
  const months = periods.flatMap((period) => period.months).sort();
  const [from] = months;
  const to = months.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
