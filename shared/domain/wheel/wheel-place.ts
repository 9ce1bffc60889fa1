import { placeName } from '../improvement/place-of-action.ts';
import type { Estate } from '../organisation/estate.ts';
import type { Place } from '../report/background/places.ts';

/** A place that has a page: its units, of the organisation of today. */
export interface WheelPlace extends Place {
  /** `nation`, `region-CODE` or `unit-CODE`. */
  readonly scope: string;
  readonly level: 'unit' | 'region' | 'nation';
}

/** `scope` is of a place that there is. */
export function wheelPlace(scope: string, { units }: Estate): WheelPlace {
  const [kind, ...rest] = scope.split('-');
  const code = rest.join('-');
  const of = (within: (unit: Estate['units'][number]) => boolean) =>
    new Set(units.filter(within).map((unit) => unit.code));
  const name = placeName(scope).replace(/ \(region\)$/, '');
  if (kind === 'unit') return { scope, level: 'unit', code, name, units: new Set([code]) };
  if (kind === 'region')
    return { scope, level: 'region', code, name, units: of(({ region }) => region === code) };
  return { scope, level: 'nation', code: 'nation', name, units: of(() => true) };
}
