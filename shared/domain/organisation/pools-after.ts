import { addDays, poolYearOf } from '../kernel/calendar.ts';
import type { Estate, Pool } from './estate.ts';

/**
 * A year's pools after the changes of boundaries up to a day. What is in no batch yet of a unit that ended is counted
 * with the unit that followed it; where several did, nobody knows whose it is, so that all of them are one pool until
 * the year ends. After that, what is still left is counted in its region alone.
 */
export function poolsAfter(
  pools: readonly Pool[],
  { units, former = [] }: Estate,
  lastDay: string,
): readonly Pool[] {
  const year = poolYearOf(lastDay.slice(0, 7));
  return former
    .filter(({ until, into }) => {
      const effective = addDays(until, 1);
      const ofThisYear = poolYearOf(effective.slice(0, 7)) === year;
      return effective <= lastDay && into.length > 0 && (into.length === 1 || ofThisYear);
    })
    .reduce((so, { code, region, into }) => joined(so, region, [code, ...into]), pools)
    .map((pool) => (pools.includes(pool) ? pool : named(pool, units)))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The pools that hold any of these units as one that holds them all. */
function joined(pools: readonly Pool[], region: string, codes: readonly string[]): readonly Pool[] {
  const touched = pools.filter((pool) => pool.units.some((unit) => codes.includes(unit)));
  const all = new Set([...touched.flatMap((pool) => pool.units), ...codes]);
  const others = pools.filter((pool) => !touched.includes(pool));
  const whole = { code: touched[0]?.code ?? codes[0] ?? '', name: '', region, units: [...all].sort() };
  return [...others, whole];
}

/** By its units of today: one gives it its own code, several that of a pool. */
function named(pool: Pool, units: Estate['units']): Pool {
  const today = units
    .filter(({ code }) => pool.units.includes(code))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const [first] = today;
  if (first === undefined) return pool;
  return {
    ...pool,
    code: today.length === 1 ? first.code : `pool-${first.code}`.slice(0, 40),
    name: new Intl.ListFormat('en-GB').format(today.map(({ name }) => name)),
  };
}
