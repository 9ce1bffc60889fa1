import { placeOfRegion, placeOfUnit } from '../organisation/estate-places.ts';
import { NATION, type Place } from '../organisation/sight.ts';
import { probationEstate } from '../organisation/probation-estate.ts';

/** Where an action is taken: `nation`, `region-CODE` or `unit-CODE` of the organisation of today; else undefined. */
export function placeOfAction(scope: string): Place | undefined {
  if (scope === 'nation') return NATION;
  const [kind, ...code] = scope.split('-');
  if (kind === 'region') return placeOfRegion(code.join('-'));
  return kind === 'unit' ? placeOfUnit(code.join('-')) : undefined;
}

const { regions, units } = probationEstate;
const REGIONS = new Map(regions.map(({ code, name }) => [code, name]));

/** Every place that an action can be taken in: the nation, and each region followed by its units. */
export const PLACES: readonly { readonly scope: string; readonly name: string }[] = [
  { scope: 'nation', name: 'England and Wales' },
  ...regions.flatMap((region) => [
    { scope: `region-${region.code}`, name: `${region.name} (region)` },
    ...units
      .filter((unit) => unit.region === region.code)
      .map(({ code, name }) => ({ scope: `unit-${code}`, name: `${name}, ${REGIONS.get(region.code)}` })),
  ]),
];

const NAMES = new Map(PLACES.map(({ scope, name }) => [scope, name]));

/** What a place is called. One that the organisation no longer has goes by its code. */
export const placeName = (scope: string): string => NAMES.get(scope) ?? scope;
