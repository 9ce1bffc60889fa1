import type { Estate } from './estate.ts';
import { plannedAnswers } from './pools.ts';

/** What a year's pools are planned by: how often people leave and answer, and how many staff units have. */
export interface Planning {
  /** Of a year, as a share of staff. */
  readonly leavingRate: number;
  /** Of those asked. */
  readonly responseRate: number;
  /** By unit: where staffing data say more than the estate. */
  readonly staff: ReadonlyMap<string, number>;
}

/**
 * What pools are planned by until a release has figures of the last year. Published rates of leaving of the
 * year to September 2024 conflict (10.3% and 10.4%); that 60% answer is an assumption.
 */
export const FIRST_PLANNING: Planning = { leavingRate: 0.103, responseRate: 0.6, staff: new Map() };

/** By unit. A unit whose staff is not known is left out. */
export const plannedByUnit = (
  { units }: Pick<Estate, 'units'>,
  { leavingRate, responseRate, staff: known }: Planning,
): ReadonlyMap<string, number> =>
  new Map(
    units.flatMap(({ code, staff: stated }) => {
      const staff = known.get(code) ?? stated;
      return staff === undefined ? [] : [[code, plannedAnswers(staff, leavingRate, responseRate)] as const];
    }),
  );
