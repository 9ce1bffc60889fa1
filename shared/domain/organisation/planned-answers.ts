import type { Estate } from './estate.ts';
import { plannedAnswers } from './pools.ts';

/**
 * What pools are planned by until national figures of the last year are loaded. Published rates of leaving of the
 * year to September 2024 conflict (10.3% and 10.4%); that 60% answer is an assumption.
 */
const PLANNING = { leavingRate: 0.103, responseRate: 0.6 } as const;

/** By unit. A unit whose staff is not known is left out. */
export const plannedByUnit = (estate: Estate): ReadonlyMap<string, number> =>
  new Map(
    estate.units.flatMap(({ code, staff }) =>
      staff === undefined
        ? []
        : [[code, plannedAnswers(staff, PLANNING.leavingRate, PLANNING.responseRate)] as const],
    ),
  );
