import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import { breaches } from './breaches.ts';
import { runHistory } from './history.ts';
import { randomHistory } from './random-history.ts';

const solver = await highsSolver();
const RUNS = Number(process.env['ATTACKS'] ?? 300);

it('nothing protected can be worked out from any history of releases, and few histories release no unit', () => {
  let withUnit = 0;
  let run = 0;
  fc.assert(
    fc.property(randomHistory, (history) => {
      run += 1;
      const outcome = runHistory(history, solver);
      expect(outcome.refused).toEqual([]);
      expect(breaches(outcome, history.k, run % 10 === 0)).toEqual([]);
      if (outcome.said.some(({ level }) => level === 'unit')) withUnit += 1;
    }),
    { numRuns: RUNS, endOnFailure: true, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
  );
  expect(withUnit / run).toBeGreaterThanOrEqual(0.8);
}, 600_000);
