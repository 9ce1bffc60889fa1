import type { Pool } from '../organisation/estate.ts';
import type { Atom, Batch, RegionPeriod } from './groups.ts';
import { groupsCut, type PeriodUnits } from './groups-cut.ts';
import { isInPeriod, type MonthSlips, type RegionRun } from './region-period.ts';

/** A group that has enough slips, and the smallest cut there would be with it. */
export interface Candidate {
  readonly batch: Batch;
  readonly minimumCut: number;
}

export interface LocalClock {
  readonly accepted: readonly Candidate[];
  /** Would let fewer than k respondents be singled out: they wait. */
  readonly held: readonly Candidate[];
}

/**
 * Groups with at least k slips in released periods and in no batch, each taking all of those, in order of the oldest
 * slip that waits and then of code. Each is accepted only where no cut of what is released falls below k.
 */
export function unitBatches(
  run: RegionRun,
  slips: readonly MonthSlips[],
  periods: readonly RegionPeriod[],
  batches: readonly Batch[],
  pools: readonly Pool[],
): LocalClock {
  const counts = countPeriods(periods, slips);
  const batched = batchedAtoms(batches);
  const accepted: Candidate[] = [];
  const held: Candidate[] = [];
  for (const pool of inTurn(pools, slips, periods, batched)) {
    const atoms = waitingAtoms(pool, counts, batched);
    const respondents = atoms.reduce(
      (sum, { unit, period }) => sum + (counts.get(period)?.get(unit) ?? 0),
      0,
    );
    if (respondents < run.k) continue;
    const { campaign, region, clock } = run;
    const batch: Batch = { campaign, region, clock, group: pool.code, units: pool.units, atoms, respondents };
    const minimumCut = groupsCut(counts, [...batches, ...accepted.map((one) => one.batch), batch]);
    (minimumCut >= run.k ? accepted : held).push({ batch, minimumCut });
  }
  return { accepted, held };
}

function countPeriods(periods: readonly RegionPeriod[], slips: readonly MonthSlips[]): PeriodUnits {
  return new Map(
    periods.map((period) => {
      const units = new Map<string, number>();
      for (const { units: more } of slips.filter(({ month }) => isInPeriod(period, month))) {
        for (const [unit, count] of more) units.set(unit, (units.get(unit) ?? 0) + count);
      }
      return [period.clock, units];
    }),
  );
}

const nameOf = ({ unit, period }: Atom): string => `${period}#${unit}`;

const batchedAtoms = (batches: readonly Batch[]): ReadonlySet<string> =>
  new Set(batches.flatMap(({ atoms }) => atoms.map(nameOf)));

function waitingAtoms(pool: Pool, counts: PeriodUnits, batched: ReadonlySet<string>): Atom[] {
  const atoms = pool.units.flatMap((unit) =>
    [...counts].flatMap(([period, units]) => ((units.get(unit) ?? 0) > 0 ? [{ unit, period }] : [])),
  );
  return atoms.filter((atom) => !batched.has(nameOf(atom)));
}

function inTurn(
  pools: readonly Pool[],
  slips: readonly MonthSlips[],
  periods: readonly RegionPeriod[],
  batched: ReadonlySet<string>,
): readonly Pool[] {
  const oldest = (pool: Pool): string =>
    slips
      .filter(({ month, units }) =>
        pool.units.some((unit) => {
          const period = periods.find((one) => isInPeriod(one, month))?.clock;
          return period !== undefined && units.has(unit) && !batched.has(nameOf({ unit, period }));
        }),
      )
      .map(({ month }) => month)
      .sort()[0] ?? '';
  const waiting = new Map(pools.map((pool) => [pool, oldest(pool)]));
  return pools
    .filter((pool) => waiting.get(pool) !== '')
    .sort((a, b) => compare(waiting.get(a) ?? '', waiting.get(b) ?? '') || compare(a.code, b.code));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
