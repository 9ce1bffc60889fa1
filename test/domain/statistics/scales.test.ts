import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageHeadcount } from '../../../shared/domain/statistics/average-headcount.ts';
import { betweenUnitSd } from '../../../shared/domain/statistics/between-unit-sd.ts';
import { cronbachAlpha } from '../../../shared/domain/statistics/cronbach-alpha.ts';
import { icc } from '../../../shared/domain/statistics/icc.ts';
import { scaleScores } from '../../../shared/domain/statistics/scale-scores.ts';
import { shapleyR2 } from '../../../shared/domain/statistics/shapley-r2.ts';
import { waveChange } from '../../../shared/domain/statistics/wave-change.ts';
import { sameOutcome, valueOf } from './result-of.ts';

const counted = (least: number) =>
  fc
    .integer({ min: 1, max: 200 })
    .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: Math.min(least, n), max: n }) }));
const table = <T>(value: fc.Arbitrary<T>, width: number) =>
  fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 15 });
const point = fc.integer({ min: 1, max: 5 });

test('alpha and the ICC do not depend on the scale’s zero or unit, nor on the order of persons', () => {
  fc.assert(
    fc.property(
      table(point, 3),
      fc.integer({ min: -4, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      (items, shift, unit) => {
        const moved = items.map((person) => person.map((x) => x * unit + shift)).toReversed();
        sameOutcome(cronbachAlpha(items), cronbachAlpha(moved), ({ alpha }) => alpha);
        for (const size of ['mean', 'k0'] as const)
          sameOutcome(icc(items, size), icc(moved, size), ({ icc1, icc2 }) => icc1 + icc2);
      },
    ),
  );
});

test('groups of one size have one ICC, whichever size stands for them', () => {
  fc.assert(
    fc.property(table(point, 4), (groups) =>
      sameOutcome(icc(groups, 'mean'), icc(groups, 'k0'), ({ icc1 }) => icc1),
    ),
  );
});

test('units that are put together have the mean of their persons and the sum of their headcounts', () => {
  fc.assert(
    fc.property(table(fc.option(point), 4), table(fc.option(point), 4), (one, other) => {
      const score = (items: typeof one) =>
        valueOf(scaleScores(items, { scaleMax: 5, reversed: [0, 2], minAnswered: 3 }));
      const [a, b, both] = [score(one), score(other), score([...one, ...other])];
      expect(both.person_mean).toEqual([...a.person_mean, ...b.person_mean]);
      const known = both.person_mean.filter((value) => value !== null);
      const sum = known.reduce((all, value) => all + value, 0);
      expect(both.unit_mean ?? 0).toBeCloseTo(known.length === 0 ? 0 : sum / known.length, 12);
    }),
  );
  const ends = fc.array(fc.nat(300), { minLength: 13, maxLength: 13 });
  fc.assert(
    fc.property(ends, ends, fc.constantFrom('13-point' as const, '2-point' as const), (one, other, rule) => {
      const of = (months: readonly number[]) => valueOf(averageHeadcount(months, rule)).average;
      expect(of(one) + of(other)).toBeCloseTo(of(one.map((count, i) => count + (other[i] ?? 0))), 9);
    }),
  );
});

test('a scale that is reversed throughout is reversed as a whole', () => {
  fc.assert(
    fc.property(table(point, 4), (items) => {
      const rule = { scaleMax: 5, minAnswered: 1 };
      const plain = valueOf(scaleScores(items, { ...rule, reversed: [] }));
      const turned = valueOf(scaleScores(items, { ...rule, reversed: [0, 1, 2, 3] }));
      expect((plain.unit_mean ?? 0) + (turned.unit_mean ?? 0)).toBeCloseTo(6, 12);
    }),
  );
});

test('a change read backwards has the other sign, and a scale’s zero does not matter', () => {
  const wave = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(wave, wave, (one, other) => {
      const [there, back] = [waveChange(one, other, 0.95), waveChange(other, one, 0.95)];
      sameOutcome(there, back, ({ p }) => p);
      if (!there.ok || !back.ok) return;
      expect(there.value.lo).toBeCloseTo(-back.value.hi, 9);
      expect(there.value.hedges_g).toBeCloseTo(-back.value.hedges_g, 9);
      const moved = valueOf(
        waveChange(
          one.map((x) => x + 9),
          other.map((x) => x + 9),
          0.95,
        ),
      );
      expect(moved.t).toBeCloseTo(there.value.t, 7);
    }),
  );
});

test('the shares of predictors add up to what all explain, in any unit and order', () => {
  fc.assert(
    fc.property(table(fc.integer({ min: -9, max: 9 }), 3), (rows) => {
      const outcome = rows.map((row, i) => (row[0] ?? 0) + ((i * 7) % 5));
      const [one, turned] = [
        shapleyR2(rows, outcome),
        shapleyR2(
          rows.map((row) => row.toReversed().map((x) => 1e-6 * x)),
          outcome,
        ),
      ];
      expect(one.ok).toBe(turned.ok);
      if (!one.ok || !turned.ok) return;
      expect(one.value.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(one.value.r2, 9);
      for (const [i, share] of one.value.shares.toReversed().entries())
        expect(turned.value.shares[i]).toBeCloseTo(share, 7);
    }),
  );
});

test('the spread between units does not depend on their order, nor on units where nobody answered', () => {
  fc.assert(
    fc.property(fc.array(counted(0), { minLength: 2, maxLength: 8 }), (units) => {
      const spread = (all: typeof units) =>
        betweenUnitSd(
          all.map(({ x }) => x),
          all.map(({ n }) => n),
          0.05,
        );
      const [one, turned] = [spread(units), spread([...units.toReversed(), { x: 0, n: 0 }])];
      expect(one.ok).toBe(turned.ok);
      expect(one.ok ? one.value.sd : 0).toBeCloseTo(turned.ok ? turned.value.sd : 0, 4);
    }),
    { numRuns: 30 },
  );
});
