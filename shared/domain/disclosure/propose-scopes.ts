import type { Estate, Unit } from '../organisation/estate.ts';
import { isOneUnit } from '../organisation/unit-names.ts';
import type { Batch } from './groups.ts';
import { batchGroup, NATION, regionGroup } from './propose-groups.ts';
import type { RegionData } from './region-data.ts';
import type { ReleasedScope } from './release.ts';

type Waiting = NonNullable<ReleasedScope['waiting']>;

/**
 * The reports of a run: the nation, each region (where there are several), and each unit.
 * A unit's report appears even where the unit has no figure, because a region period is news for all its units; but not
 * where a closed survey asked nobody.
 */
export function proposeScopes(
  estate: Estate,
  regions: readonly RegionData[],
  nation: string,
  waiting: (unit: Unit) => Waiting,
  places: ReadonlySet<string> | undefined,
): readonly ReleasedScope[] {
  const shared = { pool: null, national: NATION, waiting: null };
  const whole = {
    ...shared,
    scope: 'nation',
    kind: 'nation',
    unitKind: null,
    code: 'nation',
    name: nation,
  } as const;
  const several = estate.regions.length > 1;
  const areas = estate.regions.map((region) => ({
    ...shared,
    scope: `region-${region.code}`,
    kind: 'region' as const,
    unitKind: null,
    code: region.code,
    name: region.name,
    region,
    own: regionGroup(region.code),
    regional: regionGroup(region.code),
  }));
  const units = estate.units.map((unit) => unitScope(unit, estate, regions, waiting));
  return [
    { ...whole, region: null, own: NATION, regional: null },
    ...[...(several ? areas : []), ...units].map((scope) =>
      places === undefined || places.has(scope.code) ? scope : { ...scope, notAsked: true },
    ),
  ];
}

function unitScope(
  unit: Unit,
  estate: Estate,
  regions: readonly RegionData[],
  waiting: (unit: Unit) => Waiting,
): ReleasedScope {
  const region = estate.regions.find(({ code }) => code === unit.region);
  const batches = regions.find(({ code }) => code === unit.region)?.batches ?? [];
  const own = latest(batches.filter(({ units }) => isOneUnit(unit.code, units, estate)));
  const pool = latest(
    batches.filter(({ units }) => units.includes(unit.code) && !isOneUnit(unit.code, units, estate)),
  );
  return {
    scope: `unit-${unit.code}`,
    kind: 'unit',
    unitKind: unit.kind,
    code: unit.code,
    name: unit.name,
    region: region ?? null,
    own: own === undefined ? null : batchGroup(own),
    pool: pool === undefined ? null : batchGroup(pool),
    regional: estate.regions.length > 1 ? regionGroup(unit.region) : null,
    national: NATION,
    waiting: waiting(unit),
  };
}

const latest = (batches: readonly Batch[]): Batch | undefined =>
  batches.toSorted((a, b) => (a.clock < b.clock ? 1 : -1))[0];
