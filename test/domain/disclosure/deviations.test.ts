import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highsSolver } from '../../../shared/adapters/highs/solver.ts';
import { deviationsFrom } from '../../../shared/domain/disclosure/proof/deviations.ts';
import type { Programme } from '../../../shared/domain/disclosure/proof/linear-program.ts';

const solver = await highsSolver();

it('a programme told in deviations has the same least value, from wherever it starts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 6 }), fc.nat(12)), {
        minLength: 2,
        maxLength: 5,
      }),
      fc.integer({ min: -3, max: 3 }),
      (drawn, cost) => {
        const programme: Programme = {
          variables: drawn.map(([low, room]) => ({ low, high: low + room })),
          constraints: [
            {
              terms: drawn.map((_, at) => [at, 1]),
              low: drawn.reduce((sum, [low, room]) => sum + low + Math.floor(room / 2), 0),
            },
          ],
        };
        const objective = drawn.map((_, at) => [at, at === 0 ? cost : 1] as const);
        const worth = (at: ArrayLike<number>) =>
          objective.reduce((sum, [i, by]) => sum + by * (at[i] ?? 0), 0);
        const plain = solver.withProgramme(programme, (minimise) => minimise(objective));
        const told = deviationsFrom(
          programme,
          drawn.map(([, , now]) => now),
        );
        const found = solver.withProgramme(told.programme, (minimise) => minimise(told.objective(objective)));
        if (plain.status !== 'optimal' || found.status !== 'optimal') throw new Error('It has a solution.');
        const at = told.at(found.at);
        expect(worth(at)).toBeCloseTo(plain.value, 6);
        for (const [i, [low, room]] of drawn.entries()) {
          expect(at[i]).toBeGreaterThanOrEqual(low - 1e-6);
          expect(at[i]).toBeLessThanOrEqual(low + room + 1e-6);
        }
      },
    ),
    { numRuns: 60, seed: 2 },
  );
});
