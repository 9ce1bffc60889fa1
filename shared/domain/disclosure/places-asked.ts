import type { Estate } from '../organisation/estate.ts';
import type { Asked } from './region-data.ts';

/**
 * Codes of the regions and units in which a closed survey asked anybody, those that its units have become included.
 * Undefined where that is not known, or where people are asked wherever they leave.
 */
export function placesAsked(
  asked: readonly Asked[],
  { units, former = [] }: Estate,
  clock: string,
): ReadonlySet<string> | undefined {
  const places = new Set(asked.map(({ unit }) => unit));
  // Counts from before regions were counted have no place.
  if (clock !== 'close' || places.size === 0 || places.has('')) return undefined;
  // A set that grows is read to its new end.
  for (const place of places) {
    for (const next of former.find(({ code }) => code === place)?.into ?? []) places.add(next);
  }
  const regions = [...units, ...former].filter(({ code }) => places.has(code)).map(({ region }) => region);
  return new Set([...places, ...regions]);
}
