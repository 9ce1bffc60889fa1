import type { Estate, Pool } from '../organisation/estate.ts';
import { formPools } from '../organisation/pools.ts';
import type { Cohort } from './cohort.ts';
import type { Mapping } from './mapping.ts';

/** The organisation as the file knows it: units of one region. */
export function historyEstate({ area, source, unit }: Mapping, { units }: Cohort, asAt: string): Estate {
  const given = Object.values(unit?.units ?? {});
  return {
    asAt,
    source: source.title,
    regions: [area],
    units: units.map(({ code, name }) => {
      const { staff, neighbours } = given.find((each) => each.code === code) ?? {};
      return {
        code,
        name,
        region: area.code,
        kind: 'imported',
        ...(staff !== undefined && { staff }),
        ...(neighbours !== undefined && { neighbours }),
      };
    }),
  };
}

/** A closed cohort plans nothing: the rows of each unit are what its pools are formed by (methods, groups, rule 1). */
export const historyPools = (estate: Estate, { units }: Cohort, k: number): readonly Pool[] =>
  formPools(estate, new Map(units.map(({ code, rows }) => [code, rows])), k);

/** Printed beside every figure: whose answers these are, under which licence, and how exactly they are dated. */
export function sourceText({ source }: Mapping, { rows, dates }: Cohort): string {
  const years =
    dates.years.length === 0 ? '' : ` (${[...new Set([dates.years[0], dates.years.at(-1)])].join(' to ')})`;
  const address = source.url === undefined ? '' : ` ${source.url}`;
  return (
    `${source.title}, ${source.publisher}, ${source.licence}.${address} ` +
    `Imported: ${rows.taken} rows, of which ${dates.month} are dated by month, ${dates.year} by year only${years} ` +
    `and ${dates.none} not at all.`
  );
}
