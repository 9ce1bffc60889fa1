import { it } from 'vitest';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import { attackHistories } from './attack-histories.ts';

const solver = await highsSolver();

it('nothing protected can be worked out from any of a thousand histories of releases', () => {
  attackHistories(solver, 12, 1000);
}, 900_000);
