import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimumSupport } from '../../../shared/domain/disclosure/proof/minimum-support.ts';

/** Every combination of the groups with small whole coefficients: an attacker of its own on small cases. */
function attack(sizes: readonly number[], groups: readonly (readonly boolean[])[], reach: number): number {
  let least = Number.POSITIVE_INFINITY;
  const visit = (group: number, vector: readonly number[]): void => {
    if (group === groups.length) {
      if (vector.some((value) => value !== 0))
        least = Math.min(
          least,
          vector.reduce((sum, value, i) => sum + (value === 0 ? 0 : (sizes[i] ?? 0)), 0),
        );
      return;
    }
    for (let factor = -reach; factor <= reach; factor += 1)
      visit(
        group + 1,
        vector.map((value, i) => value + (groups[group]?.[i] === true ? factor : 0)),
      );
  };
  visit(
    0,
    sizes.map(() => 0),
  );
  return least;
}

test('no combination of released groups touches fewer respondents than the minimum support', () => {
  const estate = fc.integer({ min: 2, max: 6 }).chain((atoms) =>
    fc.tuple(
      fc.array(fc.integer({ min: 1, max: 15 }), { minLength: atoms, maxLength: atoms }),
      fc.array(fc.array(fc.boolean(), { minLength: atoms, maxLength: atoms }), {
        minLength: 1,
        maxLength: 4,
      }),
    ),
  );
  fc.assert(
    fc.property(estate, ([sizes, groups]) => {
      const names = sizes.map((_, i) => `a${i}`);
      const found = minimumSupport(
        Object.fromEntries(names.map((name, i) => [name, sizes[i] ?? 0])),
        groups.map((group) => names.filter((_, i) => group[i])),
      );
      expect(found.proven).toBe(true);
      expect(found.minimum).toBe(attack(sizes, groups, 3));
    }),
    { numRuns: 300 },
  );
});

test('with nothing released there is nothing to single out', () => {
  expect(minimumSupport({ a: 5 }, [])).toEqual({ minimum: Number.POSITIVE_INFINITY, proven: true });
});
