import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweenUnitSd } from '../../../shared/domain/statistics/between-unit-sd.ts';
import { shrunkenShare } from '../../../shared/domain/statistics/shrunken-share.ts';
import { finiteOrProblem, valueOf } from './result-of.ts';

const counted = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('a shrunken share lies between the raw share and the mean', () => {
  fc.assert(
    fc.property(counted, fc.double({ min: 0.05, max: 0.95, noNaN: true }), ([x, n], mean) => {
      const { share } = valueOf(shrunkenShare(x, n, { mean, sd: 0.05 }, 0.95));
      const [low, high] = [Math.min(x / n, mean), Math.max(x / n, mean)];
      expect(share).toBeGreaterThanOrEqual(low - 1e-12);
      expect(share).toBeLessThanOrEqual(high + 1e-12);
    }),
  );
});

test('the standard deviation between units is never under its floor, whatever the units', () => {
  fc.assert(
    fc.property(fc.array(counted, { minLength: 2, maxLength: 15 }), (units) => {
      const found = betweenUnitSd(
        units.map(([x]) => x),
        units.map(([, n]) => n),
        0.05,
      );
      expect(valueOf(found).sd).toBeGreaterThanOrEqual(0.05);
    }),
    { numRuns: 40 },
  );
});

test('units that differ by far more than chance are found to differ', () => {
  const { sd } = valueOf(betweenUnitSd([1, 19, 2, 18, 10, 0, 20], [20, 20, 20, 20, 20, 20, 20], 0.05));
  expect(sd).toBeGreaterThan(0.25);
});

test('shrinkage of any numbers is finite or a problem', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.double(), fc.double(), (x, n, mean, sd) => {
      finiteOrProblem(shrunkenShare(x, n, { mean, sd }, 0.95));
    }),
  );
  finiteOrProblem(betweenUnitSd([], [], 0.05));
  finiteOrProblem(betweenUnitSd([3], [10], 0.05));
  finiteOrProblem(betweenUnitSd([3, 11], [10, 10], 0.05));
  finiteOrProblem(betweenUnitSd([Number.NaN, 1], [10, 10], 0.05));
});
