import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphaInterval } from '../../../shared/domain/statistics/alpha-interval.ts';
import { alphaFromSums, cronbachAlpha } from '../../../shared/domain/statistics/cronbach-alpha.ts';
import { icc } from '../../../shared/domain/statistics/icc.ts';
import { krippendorffAlpha } from '../../../shared/domain/statistics/krippendorff-alpha.ts';
import { rwgJ } from '../../../shared/domain/statistics/rwg-j.ts';
import { weightedKappa } from '../../../shared/domain/statistics/weighted-kappa.ts';
import { finiteOrProblem, sameOutcome, valueOf } from './result-of.ts';

const codes = fc.array(fc.constantFrom(0, 1, 2, null), { minLength: 4, maxLength: 20 });

test('coders who agree on everything have an alpha of 1 at every level', () => {
  fc.assert(
    fc.property(
      codes,
      fc.constantFrom('nominal' as const, 'ordinal' as const, 'interval' as const),
      (coder, level) => {
        fc.pre(new Set(coder.filter((code) => code !== null)).size > 1);
        expect(valueOf(krippendorffAlpha([coder, coder], level)).alpha).toBeCloseTo(1, 12);
      },
    ),
  );
});

test('alpha does not depend on which coder is named first', () => {
  fc.assert(
    fc.property(codes, codes, (a, b) => {
      const [one, other] = [krippendorffAlpha([a, b], 'ordinal'), krippendorffAlpha([b, a], 'ordinal')];
      sameOutcome(one, other, ({ alpha }) => alpha);
    }),
  );
});

test('kappa of a symmetric pair of raters is the same read either way', () => {
  const square = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(
      square,
      fc.constantFrom('unweighted' as const, 'linear' as const, 'quadratic' as const),
      (table, weights) => {
        const turned = table.map((row, i) => row.map((_, j) => table[j]?.[i] ?? 0));
        const [one, other] = [weightedKappa(table, weights), weightedKappa(turned, weights)];
        sameOutcome(one, other, ({ kappa }) => kappa);
      },
    ),
  );
});

test('agreement statistics of any numbers are finite or a problem, never NaN', () => {
  const wild = fc.array(fc.array(fc.double(), { maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(wild, (items) => {
      finiteOrProblem(cronbachAlpha(items));
      finiteOrProblem(rwgJ(items, 5));
      finiteOrProblem(icc(items, 'mean'));
      finiteOrProblem(icc(items, 'k0'));
      finiteOrProblem(krippendorffAlpha(items, 'interval'));
      finiteOrProblem(weightedKappa(items, 'quadratic'));
    }),
  );
});

test('rwg lies between 0 and 1', () => {
  const persons = fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(persons, (items) => {
      const { rwgj } = valueOf(rwgJ(items, 7));
      expect(rwgj).toBeGreaterThanOrEqual(0);
      expect(rwgj).toBeLessThanOrEqual(1);
    }),
  );
});

test('alpha of sums over persons is the alpha of the persons', () => {
  const persons = fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 12,
  });
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const squared = (values: readonly number[]) => total(values.map((value) => value ** 2));
  fc.assert(
    fc.property(persons, (items) => {
      const sums = [0, 1, 2].map((item) => total(items.map((person) => person[item] ?? 0)));
      const of = { n: items.length, sums, squares: squared(items.flat()), totals: squared(items.map(total)) };
      sameOutcome(cronbachAlpha(items), alphaFromSums(of), ({ alpha }) => alpha);
    }),
  );
});

test.each([
  // scipy.stats.f.ppf, 1.17.1
  { alpha: 0.83, n: 640, items: 6, lo: 0.8087540762728067, hi: 0.849621297923467 },
  { alpha: 0, n: 30, items: 3, lo: -0.8333132198653699, hi: 0.49082819275719414 },
])('Feldt’s interval of $alpha from $n persons and $items items', ({ alpha, n, items, lo, hi }) => {
  const found = valueOf(alphaInterval(alpha, n, items, 0.95));
  expect(found.lo).toBeCloseTo(lo, 10);
  expect(found.hi).toBeCloseTo(hi, 10);
});

test('an interval of alpha is refused where there is nothing to tell', () => {
  for (const [alpha, n, items] of [
    [1.01, 30, 3],
    [Number.NaN, 30, 3],
    [0.8, 1, 3],
    [0.8, 30, 1],
  ] as const)
    expect(alphaInterval(alpha, n, items, 0.95).ok).toBe(false);
  expect(alphaFromSums({ n: 3, sums: [9, 9], squares: 54, totals: 108 }).ok).toBe(false);
});
