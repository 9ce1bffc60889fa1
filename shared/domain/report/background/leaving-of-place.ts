import { isComplete } from '../../context/freeze-staffing.ts';
import { type Leaving, leavingOf } from '../../context/leaving.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { Place } from './places.ts';

/** Who left a place in the year, counted over its units with a row for each month end. */
export function leavingOfPlace({ staffing }: ContextSnapshot, { units }: Place): Leaving | undefined {
  if (staffing === null) return undefined;
  const own = staffing.units.filter((each) => units.has(each.unit) && isComplete(each));
  return leavingOf(own, staffing.average);
}

/** How many of a place's units are not counted, because a month end of theirs is missing. */
export function notCounted({ staffing }: ContextSnapshot, { units }: Place): number {
  const counted = (staffing?.units ?? []).filter((each) => units.has(each.unit) && isComplete(each));
  return units.size - counted.length;
}
