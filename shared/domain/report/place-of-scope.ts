import { placeOfUnit } from '../organisation/estate-places.ts';
import type { Place } from '../organisation/sight.ts';
import { editionOf } from './editions.ts';

/** What a report is about. A unit that the organisation of today has not is in no region. */
export function placeOfScope(scope: string): Place {
  const { edition, of } = editionOf(scope);
  const [kind = '', ...rest] = of.split('-');
  const code = rest.join('-');
  const place: Place =
    kind === 'unit' ? (placeOfUnit(code) ?? { unit: code }) : kind === 'region' ? { region: code } : {};
  return edition === 'staff' ? { ...place, shared: true } : place;
}
