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

test('stages multiply to the ratio of the whole way, however they are cut', () => {
  const falling = fc
    .array(fc.integer({ min: 1, max: 400 }), { minLength: 4, maxLength: 4 })
    .map((counts) => counts.toSorted((a, b) => b - a));
  fc.assert(
    fc.property(falling, falling, (focal, reference) => {
      const { overall } = valueOf(stageRatios(focal, reference));
      const ends = ([first = 0, , , last = 0]: readonly number[]) => [first, last];
      expect(overall).toBeCloseTo(valueOf(stageRatios(ends(focal), ends(reference))).overall, 8);
    }),
  );
});
