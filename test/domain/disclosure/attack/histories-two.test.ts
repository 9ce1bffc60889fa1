import { expect, it } from 'vitest';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import { attackHistories } from './attack-histories.ts';

const solver = await highsSolver();

it('nothing protected can be worked out from a thousand histories of releases, most with a unit and many with tables beside', () => {
  const shares = attackHistories(solver, 12, 1000);
  expect(shares.releasedUnit).toBeGreaterThanOrEqual(0.8);
  expect(shares.broughtOutBulletin).toBeGreaterThanOrEqual(0.2);
  expect(shares.grantedRoles).toBeGreaterThanOrEqual(0.1);
  expect(shares.grantedAreas).toBeGreaterThanOrEqual(0.1);
}, 1_800_000);
