import { unitFinder } from '../domain/campaign/find-unit.ts';
import { type Known, shown } from '../domain/context/form.ts';
import { roleFinder } from '../domain/context/role-map.ts';
import { RolesRow } from '../domain/context/rows.ts';
import type { ContextVersion } from '../domain/context/version.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { estateToday } from './estate-today.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import type { Campaigns } from './ports/campaigns.ts';
import { type Reading, readContextRows } from './read-context-rows.ts';

interface KnowingDesk extends Reading {
  readonly campaigns: Pick<Campaigns, 'estateToday'>;
  readonly estate: Estate;
}

/** The units, places and titles that a file of context data may name. */
export async function knownToday(desk: KnowingDesk, map: ContextVersion | undefined): Promise<Result<Known>> {
  const titles = map === undefined ? ok([]) : await readContextRows(desk, map, RolesRow);
  if (!titles.ok) return titles;
  const estate = await estateToday(desk);
  // Files go back a year and more: they may speak of units that ended in it.
  const find = unitFinder({ ...estate, units: [...estate.units, ...(estate.former ?? [])] });
  return ok({
    role: roleFinder(titles.value),
    unit: (cell) => {
      const [unit, ...others] = find(cell);
      if (unit === undefined)
        return fail(cell === '' ? 'the cell is empty' : `there is no unit ${shown(cell)}`);
      return others.length === 0
        ? ok(unit.code)
        : fail(
            `more than one unit is called so: write a code (${[unit, ...others].map(({ code }) => code).join(', ')})`,
          );
    },
    place: (cell) => {
      if (/^(nation|england and wales)?$/i.test(cell)) return ok('nation');
      const region = estate.regions.find(({ code, name }) =>
        [code, name].some((one) => one.toLowerCase() === cell.toLowerCase()),
      );
      return region === undefined ? fail(`there is no region ${shown(cell)}`) : ok(region.code);
    },
  });
}
