import type { Batch } from './groups.ts';
import type { Part, ProposedGroup } from './proposal.ts';
import { atomKey } from './statement.ts';
import {
  type Asked,
  askedIn,
  countsOfBatch,
  type CountedPeriod,
  countsOfPeriod,
  monthsOf,
  periodsOfBatch,
  type RegionData,
} from './region-data.ts';

export const NATION = 'nation';
export const regionGroup = (code: string): string => `region-${code}`;

/** By its units, too: a pool's code may stand for other units in another year. */
export const batchGroup = ({ group, units }: Pick<Batch, 'group' | 'units'>): string =>
  units.length === 1 && units[0] === group ? `unit-${group}` : `pool-${group}:${[...units].sort().join('+')}`;

/**
 * The groups that a report run asks the gate for: the nation, each region, and each unit or pool with a batch,
 * always of all their periods or batches so far, so that every answer counts once and the most answers count.
 */
export function proposeGroups(
  regions: readonly RegionData[],
  asked: readonly Asked[],
  names: { readonly nation: string; readonly units: (codes: readonly string[]) => string },
): readonly ProposedGroup[] {
  const several = regions.length > 1;
  const nation = {
    ...area(NATION, names.nation, null, regions, asked),
    level: 'nation' as const,
  };
  const areas = regions.map((region) =>
    area(regionGroup(region.code), region.name, several ? NATION : null, [region], asked),
  );
  return [nation, ...areas, ...regions.flatMap((region) => localGroups(region, asked, names.units))];
}

const area = (
  id: string,
  name: string,
  whole: string | null,
  regions: readonly RegionData[],
  asked: readonly Asked[],
): ProposedGroup => {
  const counts = regions.map(({ code, units, periods }) => askedIn(asked, [code, ...units], periods));
  return {
    id,
    level: 'region',
    name,
    asked: counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    months: monthsOf(regions.flatMap((region) => region.periods)),
    parts: regions.flatMap(({ periods }) => periods.map(periodPart)),
    whole,
    comparisonOnly: false,
  };
};

const periodPart = (period: CountedPeriod): Part => ({
  clock: period.clock,
  region: period.region,
  counts: countsOfPeriod(period),
  ...(period.scales !== undefined && { scales: period.scales }),
  asked: null,
  months: monthsOf([period]),
  atoms: Object.keys(period.units).map((unit) => atomKey(period.region, period.clock, unit)),
});

function localGroups(
  region: RegionData,
  asked: readonly Asked[],
  nameOf: (codes: readonly string[]) => string,
): readonly ProposedGroup[] {
  const byGroup = Map.groupBy(region.batches, batchGroup);
  const found = new Map<string, ProposedGroup>();
  for (const [id, batches] of byGroup) {
    const units = batches[0]?.units ?? [];
    const touched = region.periods.filter((period) =>
      batches.some((batch) => periodsOfBatch(region, batch).includes(period)),
    );
    const whole = wholeOf(region, touched);
    if (whole.id !== regionGroup(region.code)) found.set(whole.id, whole);
    const covered = new Map(units.map((unit) => [unit, periodsFor(region, unit, id)]));
    const anyCovered = region.periods.filter((period) =>
      [...covered.values()].some((periods) => periods.includes(period)),
    );
    found.set(id, {
      id,
      level: 'unit',
      name: nameOf(units),
      asked:
        asked.length === 0
          ? null
          : [...covered].reduce((sum, [unit, periods]) => sum + (askedIn(asked, [unit], periods) ?? 0), 0),
      months: monthsOf(anyCovered),
      parts: batches.map((batch) => ({
        clock: batch.clock,
        region: region.code,
        counts: countsOfBatch(region, batch),
        asked: askedIn(asked, units, periodsOfBatch(region, batch)),
        months: monthsOf(periodsOfBatch(region, batch)),
        atoms: batch.atoms
          .filter(({ unit, period }) => isCounted(region, unit, period))
          .map(({ unit, period }) => atomKey(region.code, period, unit)),
      })),
      whole: whole.id,
      comparisonOnly: false,
    });
  }
  return [...found.values()];
}

/**
 * Periods of a unit that a group's batches answer for: up to its last, but for those that another group's batch came to
 * first. A quarter without an answer is a quarter of the rate, too.
 */
function periodsFor({ periods, batches }: RegionData, unit: string, id: string): readonly CountedPeriod[] {
  const own = batches
    .filter(({ units }) => units.includes(unit))
    .toSorted((a, b) => (a.clock < b.clock ? -1 : 1));
  return periods.filter((period) => {
    const next = own.find(({ clock }) => clock >= period.clock);
    return next !== undefined && batchGroup(next) === id;
  });
}

const isCounted = (region: RegionData, unit: string, clock: string): boolean =>
  (region.periods.find((period) => period.clock === clock)?.units[unit]?.n ?? 0) > 0;

/** The region over just these periods: the region itself where they are all it has. */
function wholeOf(region: RegionData, periods: readonly CountedPeriod[]): ProposedGroup {
  const complete = periods.length === region.periods.length;
  return {
    id: complete
      ? regionGroup(region.code)
      : `${regionGroup(region.code)}@${periods.map(({ clock }) => clock).join('+')}`,
    level: 'region',
    name: region.name,
    asked: null,
    months: monthsOf(periods),
    parts: periods.map(periodPart),
    whole: null,
    comparisonOnly: true,
  };
}
