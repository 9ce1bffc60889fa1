import type { Estate, Pool, Unit } from './estate.ts';

/** Under this share of k planned answers a year a unit is too small to wait for a figure of its own. */
const SMALL = 0.6;
/** A pool is large enough at this share of k. */
const ENOUGH = 1.2;

/** Answers a unit may expect in a year. */
export const plannedAnswers = (staff: number, leavingRate: number, responseRate: number): number =>
  staff * leavingRate * responseRate;

/**
 * Units counted as one for a year, region by region: small units merge with small neighbours, nearest first,
 * until they are enough; a remainder joins the last pool, or else the smallest unit that stands alone.
 * A unit whose planned answers are not known stands alone.
 */
export const formPools = (estate: Estate, planned: ReadonlyMap<string, number>, k: number): readonly Pool[] =>
  estate.regions.flatMap(({ code }) =>
    regionPools(
      estate.units.filter((unit) => unit.region === code).sort(byCode),
      (unit) => planned.get(unit.code) ?? Infinity,
      k,
    ),
  );

type Planned = (unit: Unit) => number;

function regionPools(units: readonly Unit[], planned: Planned, k: number): readonly Pool[] {
  const alone = units.filter((unit) => planned(unit) >= SMALL * k);
  const merged: Unit[][] = [];
  let small = units.filter((unit) => planned(unit) < SMALL * k);
  while (small.length > 0) {
    const members = gather(small, planned, ENOUGH * k);
    small = small.filter((unit) => !members.includes(unit));
    if (total(members, planned) >= ENOUGH * k) merged.push(members);
    else placeRemainder(members, merged, alone, planned);
  }
  return [...alone.map((unit) => pool([unit])), ...merged.map(pool)].sort(byCode);
}

/** The first unit, then the nearest neighbours of those gathered, then the rest by code, until they are enough. */
function gather(small: readonly Unit[], planned: Planned, enough: number): Unit[] {
  const members: Unit[] = [];
  for (let next = small[0]; next !== undefined; next = nearest(members, small)) {
    members.push(next);
    if (total(members, planned) >= enough) break;
  }
  return members;
}

function nearest(members: readonly Unit[], small: readonly Unit[]): Unit | undefined {
  const free = small.filter((unit) => !members.includes(unit));
  const stored = members.flatMap((member) => member.neighbours ?? []);
  return stored.map((code) => free.find((unit) => unit.code === code)).find(Boolean) ?? free[0];
}

function placeRemainder(rest: Unit[], merged: Unit[][], alone: Unit[], planned: Planned): void {
  const last = merged.at(-1);
  if (last !== undefined) {
    last.push(...rest);
    return;
  }
  const smallest = alone.toSorted((a, b) => planned(a) - planned(b) || byCode(a, b))[0];
  if (smallest !== undefined) alone.splice(alone.indexOf(smallest), 1);
  merged.push(smallest === undefined ? rest : [smallest, ...rest]);
}

function pool(members: readonly Unit[]): Pool {
  const units = members.toSorted(byCode);
  const codes = units.map((unit) => unit.code);
  const [first = ''] = codes;
  return {
    code: codes.length === 1 ? first : `pool-${first}`.slice(0, 40),
    name: new Intl.ListFormat('en-GB').format(units.map((unit) => unit.name)),
    region: units[0]?.region ?? '',
    units: codes,
  };
}

const total = (units: readonly Unit[], planned: Planned): number =>
  units.reduce((sum, unit) => sum + planned(unit), 0);

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number =>
  a.code < b.code ? -1 : 1;
