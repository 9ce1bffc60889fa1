import { probationEstate } from './probation-estate.ts';
import type { Place } from './sight.ts';

const REGIONS: ReadonlySet<string> = new Set(probationEstate.regions.map(({ code }) => code));
const UNITS: ReadonlyMap<string, string> = new Map(
  probationEstate.units.map(({ code, region }) => [code, region]),
);

/** Undefined where the organisation of today has no such region. */
export const placeOfRegion = (region: string): Place | undefined =>
  REGIONS.has(region) ? { region } : undefined;

/** A unit with the region that it is in today. Undefined where the organisation of today has no such unit. */
export function placeOfUnit(unit: string): Place | undefined {
  const region = UNITS.get(unit);
  return region === undefined ? undefined : { region, unit };
}
