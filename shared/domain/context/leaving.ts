import { averageHeadcount } from '../statistics/average-headcount.ts';
import { leavingRate } from '../statistics/leaving-rate.ts';
import type { AverageRule } from './version.ts';

export interface Rate {
  readonly rate: number;
  readonly lo: number;
  readonly hi: number;
}

/** Who left a group of staff in a year, of how many on average. */
export interface Leaving {
  readonly average: number;
  readonly left: number;
  readonly resigned: number;
  readonly moved: number;
  /** Undefined where there are too few staff for a rate. */
  readonly leaving: Rate | undefined;
  readonly resigning: Rate | undefined;
}

export interface Staffed {
  readonly staff: readonly (number | null)[];
  readonly left: number;
  readonly resigned: number;
  readonly moved: number;
}

/** Of fewer staff than this a rate says nothing. */
export const LEAST_STAFF = 10;
const CONFIDENCE = 0.95;

/** Undefined where there is nobody, or not a whole year of month ends. */
export function leavingOf(groups: readonly Staffed[], rule: AverageRule): Leaving | undefined {
  const [first] = groups;
  if (first === undefined) return undefined;
  const ends = first.staff.map((_, at) => sumOf(groups, ({ staff }) => staff[at] ?? Number.NaN));
  const average = averageHeadcount(ends, rule);
  if (!average.ok) return undefined;
  const staff = average.value.average;
  const left = sumOf(groups, (group) => group.left);
  const resigned = sumOf(groups, (group) => group.resigned);
  const rate = (count: number) => {
    const found = staff < LEAST_STAFF ? undefined : leavingRate(count, staff, CONFIDENCE);
    return found?.ok === true ? found.value : undefined;
  };
  return {
    average: staff,
    left,
    resigned,
    moved: sumOf(groups, (group) => group.moved),
    leaving: rate(left),
    resigning: rate(resigned),
  };
}

const sumOf = <T>(things: readonly T[], of: (thing: T) => number): number =>
  things.reduce((sum, thing) => sum + of(thing), 0);
