import fc from 'fast-check';
import { expect } from 'vitest';
import type { Solver } from '../../../../shared/domain/disclosure/proof/linear-program.ts';
import { breaches } from './breaches.ts';
import { runHistory } from './history.ts';
import { randomHistory } from './random-history.ts';

/** With `ATTACKS=20000` many more histories, from a seed that a failure prints. */
const MORE = process.env['ATTACKS'];
/** People in fractions find nearly everything, and fast; every so often they are whole. */
const WHOLE_EVERY = 10;

/** What share of histories had something to find anything out from. */
export interface Shares {
  readonly releasedUnit: number;
  readonly broughtOutBulletin: number;
  readonly grantedRoles: number;
  readonly grantedAreas: number;
}

/** Attacks so many random histories of releases. */
export function attackHistories(solver: Solver, seed: number, histories: number): Shares {
  let withUnit = 0;
  let withBulletin = 0;
  let withRoles = 0;
  let withAreas = 0;
  let run = 0;
  fc.assert(
    fc.property(randomHistory, (history) => {
      run += 1;
      const outcome = runHistory(history, solver);
      expect(outcome.refused).toEqual([]);
      expect(breaches(outcome, history.k, run % WHOLE_EVERY === 0)).toEqual([]);
      if (outcome.said.some(({ level }) => level === 'unit')) withUnit += 1;
      if (outcome.told !== undefined) withBulletin += 1;
      if (outcome.tables.length > 0) withRoles += 1;
      if (outcome.areas.some(({ row: { n } }) => n.is === 'count')) withAreas += 1;
    }),
    MORE === undefined
      ? { numRuns: histories, seed, endOnFailure: true }
      : { numRuns: Number(MORE), endOnFailure: true },
  );
  return {
    releasedUnit: withUnit / run,
    broughtOutBulletin: withBulletin / run,
    grantedRoles: withRoles / run,
    grantedAreas: withAreas / run,
  };
}
