import betaln from '@stdlib/math-base-special-betaln';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { betaBinomialLikelihood } from '../../../shared/domain/statistics/beta-binomial-likelihood.ts';

const units = (most: number, least: number) =>
  fc.array(
    fc
      .integer({ min: 1, max: most })
      .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) })),
    { minLength: least, maxLength: least + 20 },
  );

const parameter = fc.double({ min: 1e-3, max: 1e5, noNaN: true });

it.each([
  ['of many small units', units(60, 10)],
  ['of a few large ones', units(20_000, 2)],
])('is the sum over units of the beta functions’ logarithms, %s', (_, made) => {
  fc.assert(
    fc.property(made, parameter, parameter, (all, alpha, beta) => {
      const expected = all.reduce(
        (sum, { x, n }) => sum + betaln(x + alpha, n - x + beta) - betaln(alpha, beta),
        0,
      );
      const likelihood = betaBinomialLikelihood(
        all.map(({ x }) => x),
        all.map(({ n }) => n),
      )(alpha, beta);
      expect(Math.abs(likelihood - expected)).toBeLessThanOrEqual(
        1e-8 * Math.max(1, Math.abs(expected)) + 1e-7,
      );
    }),
    { numRuns: 200 },
  );
});
