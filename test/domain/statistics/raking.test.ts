import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rake } from '../../../shared/domain/statistics/raking.ts';
import { valueOf } from './result-of.ts';

const cells = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 });
const roles = ['po', 'pso', 'admin'];
const tenures = ['short', 'long'];

test('weighted respondents add up to every margin, and effective n is never more than n', () => {
  fc.assert(
    fc.property(cells, cells, (sample, population) => {
      const at = (i: number) => ({ role: roles[i % 3] ?? '', tenure: tenures[i % 2] ?? '' });
      const total = (of: readonly number[], margin: 'role' | 'tenure', category: string) =>
        of.reduce((sum, count, i) => (at(i)[margin] === category ? sum + count : sum), 0);
      const margins = {
        role: Object.fromEntries(roles.map((role) => [role, total(population, 'role', role)])),
        tenure: Object.fromEntries(tenures.map((tenure) => [tenure, total(population, 'tenure', tenure)])),
      };
      const raked = valueOf(
        rake(
          sample.map((respondents, i) => ({ categories: at(i), respondents })),
          margins,
        ),
      );
      const weighted = sample.map((count, i) => count * (raked.weights[i] ?? 0));
      for (const role of roles) expect(total(weighted, 'role', role)).toBeCloseTo(margins.role[role] ?? 0, 5);
      for (const tenure of tenures)
        expect(total(weighted, 'tenure', tenure)).toBeCloseTo(margins.tenure[tenure] ?? 0, 5);
      expect(raked.kish_neff).toBeLessThanOrEqual(sample.reduce((a, b) => a + b, 0) + 1e-9);
    }),
    { numRuns: 50 },
  );
});

test('a category of the population that nobody answered for is refused by name', () => {
  const result = rake([{ categories: { role: 'po' }, respondents: 12 }], { role: { po: 50, pso: 20 } });
  expect(result).toMatchObject({ ok: false, problem: { kind: 'invalid', issues: [{ at: 'role' }] } });
});
