import type { Instrument } from '../../instrument/instrument.ts';
import { groupOf } from '../../instrument/context.ts';
import type { Issue } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Estate } from '../../organisation/estate.ts';
import type { Campaign } from '../campaign.ts';
import { unitFinder } from '../find-unit.ts';

type Asks = NonNullable<Campaign['asks']>;

/** What somebody typed: codes or names. Both empty where everybody is asked. */
export interface NamedPlaces {
  readonly regions: readonly string[];
  readonly units: readonly string[];
}

/** The codes of the regions and units that are named; undefined where none is. */
export function askedPlaces(
  instrument: Instrument,
  estate: Estate,
  { regions, units }: NamedPlaces,
): Result<Asks | undefined, readonly Issue[]> {
  const smallest = groupOf(instrument);
  if (regions.length + units.length === 0) return ok(undefined);
  if (smallest === 'campaign') return fail([issue('asks', `${instrument.title} is asked of no place.`)]);
  if (smallest === 'region' && units.length > 0) {
    return fail([issue('units', `Figures of ${instrument.title} are formed by region: choose regions.`)]);
  }
  const known = new Set(estate.regions.map(({ code }) => code));
  const find = unitFinder(estate);
  const found = units.map((named) => [named, find(named)] as const);
  const faults = [
    ...regions
      .filter((code) => !known.has(code))
      .map((code) => issue('regions', `There is no region ${code}.`)),
    ...found
      .filter(([, meant]) => meant.length !== 1)
      .map(([named, meant]) =>
        issue(
          'units',
          meant.length === 0 ? `There is no unit “${named}”.` : `More than one unit is called “${named}”.`,
        ),
      ),
  ];
  if (faults.length > 0) return fail(faults);
  const codes = found.flatMap(([, meant]) => meant.map(({ code }) => code));
  return ok({ regions: [...new Set(regions)].toSorted(), units: [...new Set(codes)].toSorted() });
}

const issue = (at: string, message: string): Issue => ({ at, message });

/** The estate with no more than the regions and units that are asked: rows of others are refused. */
export function estateAsked(estate: Estate, asks: Campaign['asks']): Estate {
  if (asks === undefined) return estate;
  const regions = new Set(asks.regions);
  const units = estate.units.filter(({ code, region }) => regions.has(region) || asks.units.includes(code));
  const kept = new Set([...regions, ...units.map(({ region }) => region)]);
  return { ...estate, units, regions: estate.regions.filter(({ code }) => kept.has(code)) };
}
