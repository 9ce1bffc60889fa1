import { expect, it } from 'vitest';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import { attackHistories } from './attack-histories.ts';

const solver = await highsSolver();

it('nothing protected can be worked out from a thousand histories of releases, most of which release a unit', () => {
  expect(attackHistories(solver, 12, 1000)).toBeGreaterThanOrEqual(0.8);
}, 1_800_000);
