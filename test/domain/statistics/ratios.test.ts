import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../shared/domain/statistics/benjamini-hochberg.ts';
import { fisherExact } from '../../../shared/domain/statistics/fisher-exact.ts';
import { oddsRatioHaldane } from '../../../shared/domain/statistics/odds-ratio-haldane.ts';
import {
  relativeRateIndex,
  relativeRateIndexFromShares,
} from '../../../shared/domain/statistics/relative-rate-index.ts';
import { riskRatio } from '../../../shared/domain/statistics/risk-ratio.ts';
import { stageRatios } from '../../../shared/domain/statistics/stage-ratios.ts';
import { wilson, wilsonFinite } from '../../../shared/domain/statistics/wilson.ts';
import { worstCaseBounds } from '../../../shared/domain/statistics/worst-case-bounds.ts';
import { valueOf } from './result-of.ts';

const counted = (least: number) =>
  fc
    .integer({ min: 1, max: 200 })
    .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: Math.min(least, n), max: n }) }));

test('a share’s interval mirrors that of those who did not say so, rises with the count, and narrows as more of those asked answer', () => {
  fc.assert(
    fc.property(counted(0), fc.integer({ min: 1, max: 500 }), ({ x, n }, silent) => {
      const [yes, no] = [valueOf(wilson(x, n)), valueOf(wilson(n - x, n))];
      expect(yes.lo).toBeCloseTo(1 - no.hi, 12);
      const closed = valueOf(wilsonFinite(x, n, n + silent));
      expect(closed.hi - closed.lo).toBeLessThan(yes.hi - yes.lo + 1e-12);
      expect(valueOf(wilsonFinite(x, n, n + silent + 1)).effective).toBeLessThanOrEqual(closed.effective);
      const { lo, hi } = valueOf(worstCaseBounds(x, n, n + silent));
      expect(lo).toBeLessThanOrEqual(x / n);
      expect(hi).toBeGreaterThanOrEqual(x / n);
      expect((hi - lo) * (n + silent)).toBeCloseTo(silent, 8);
      expect(valueOf(wilson(Math.min(x + 1, n), n)).lo).toBeGreaterThanOrEqual(yes.lo);
    }),
  );
});

test('comparisons do not depend on which group is named first: ratios turn over, p stays', () => {
  fc.assert(
    fc.property(counted(1), counted(1), (a, b) => {
      const [there, back] = [valueOf(riskRatio(a.x, a.n, b.x, b.n)), valueOf(riskRatio(b.x, b.n, a.x, a.n))];
      expect(there.rr * back.rr).toBeCloseTo(1, 9);
      expect(there.lo * back.hi).toBeCloseTo(1, 9);
      const cells = [a.x, a.n - a.x, b.x, b.n - b.x] as const;
      const turned = [b.x, b.n - b.x, a.x, a.n - a.x] as const;
      const { p } = valueOf(fisherExact(...cells));
      expect(valueOf(fisherExact(...turned)).p).toBeCloseTo(p, 9);
      expect(valueOf(fisherExact(cells[0], cells[2], cells[1], cells[3])).p).toBeCloseTo(p, 9);
      const [odds, evens] = [
        valueOf(oddsRatioHaldane(...cells, 0.95)),
        valueOf(oddsRatioHaldane(...turned, 0.95)),
      ];
      expect(odds.or * evens.or).toBeCloseTo(1, 9);
      const index = valueOf(relativeRateIndex({ success: a.x, n: a.n }, { success: b.x, n: b.n }, 0.95));
      expect(index.p).toBeCloseTo(p, 12);
    }),
  );
});

test('the index from published shares is that of the counts behind them', () => {
  fc.assert(
    fc.property(counted(1), counted(1), (focal, reference) => {
      const published = valueOf(
        relativeRateIndexFromShares(focal.n / (focal.n + reference.n), focal.x / (focal.x + reference.x)),
      );
      expect(published.rri).toBeCloseTo(focal.x / focal.n / (reference.x / reference.n), 8);
    }),
  );
});

test('adjusted p values keep their order and are never under the plain ones', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
      const { adj } = valueOf(benjaminiHochberg(p));
      const pairs = p.map((value, i) => [value, adj[i] ?? -1] as const).toSorted(([a], [b]) => a - b);
      for (const [i, [value, adjusted]] of pairs.entries()) {
        expect(adjusted).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        expect(adjusted).toBeLessThanOrEqual(Math.min(1, value * p.length) + 1e-15);
        expect(adjusted).toBeGreaterThanOrEqual(pairs[i - 1]?.[1] ?? 0);
      }
      expect(valueOf(benjaminiHochberg(p.toReversed())).adj).toEqual(adj.toReversed());
    }),
  );
});

test('stages multiply to the ratio of the whole way, however they are cut, with its interval where nobody withdraws', () => {
  const falling = fc
    .array(fc.integer({ min: 1, max: 400 }), { minLength: 4, maxLength: 4 })
    .map((counts) => counts.toSorted((a, b) => b - a));
  const stagesOf = (left: readonly number[]) =>
    left.slice(1).map((success, at) => ({ success, n: left[at] ?? 0 }));
  fc.assert(
    fc.property(falling, falling, (focal, reference) => {
      const { stage, overall, index } = valueOf(stageRatios(stagesOf(focal), stagesOf(reference), 0.95));
      const [first = 0, , , last = 0] = focal;
      const [start = 0, , , end = 0] = reference;
      const whole = valueOf(riskRatio(last, first, end, start, 0.95));
      expect(stage.reduce((product, ratio) => product * ratio, 1)).toBeCloseTo(whole.rr, 8);
      expect(overall).toBeCloseTo(whole.rr, 8);
      expect([index.rri, index.lo, index.hi].map(Math.log)).toEqual(
        [whole.rr, whole.lo, whole.hi].map((value) => expect.closeTo(Math.log(value), 8)),
      );
    }),
  );
});

test('the ratio over stages that people withdraw from has the interval of Greenwood', () => {
  const [focal, reference] = [
    [312 / 562, 107 / 289],
    [280 / 380, 130 / 265],
  ].map(([one = 0, two = 0]) => one * two);
  const { index } = valueOf(
    stageRatios(
      [
        { success: 312, n: 562 },
        { success: 107, n: 289 },
      ],
      [
        { success: 280, n: 380 },
        { success: 130, n: 265 },
      ],
      0.95,
    ),
  );
  // Worked out apart: 1.959964 × √(1/312 − 1/562 + 1/107 − 1/289 + 1/280 − 1/380 + 1/130 − 1/265) = 0.216218.
  expect(index.rri).toBeCloseTo(focal! / reference!, 10);
  expect(Math.log(index.hi / index.rri)).toBeCloseTo(0.21621812, 6);
  expect(Math.log(index.rri / index.lo)).toBeCloseTo(0.21621812, 6);
  expect(index.p).toBeCloseTo(0.00000031, 7);
});

test('there is a ratio over stages where nobody of a group passed the last, and none where nobody was left before it', () => {
  const [ten, none, few] = [
    { success: 10, n: 20 },
    { success: 0, n: 10 },
    { success: 5, n: 10 },
  ];
  const { index } = valueOf(stageRatios([ten, none], [ten, few], 0.95));
  expect(index).toMatchObject({ corrected: true, rri: expect.closeTo(0.5 / 5.5, 10) });
  expect(stageRatios([none, { success: 0, n: 0 }], [ten, few], 0.95).ok).toBe(false);
});
