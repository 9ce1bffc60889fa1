import { expect, test } from 'vitest';
import { fisherExact } from '../../../shared/domain/statistics/fisher-exact.ts';
import { meanInterval } from '../../../shared/domain/statistics/mean-interval.ts';
import { mean, variance } from '../../../shared/domain/statistics/moments.ts';
import { oddsRatioHaldane } from '../../../shared/domain/statistics/odds-ratio-haldane.ts';
import { relativeRateIndex } from '../../../shared/domain/statistics/relative-rate-index.ts';
import { shrunkenShare } from '../../../shared/domain/statistics/shrunken-share.ts';
import { shareChange } from '../../../shared/domain/statistics/share-change.ts';
import { waveChange } from '../../../shared/domain/statistics/wave-change.ts';
import { wilson, wilsonFinite } from '../../../shared/domain/statistics/wilson.ts';
import { binomial, normal, uniform } from './chances.ts';
import { valueOf } from './result-of.ts';

const holds = ({ lo, hi }: { lo: number; hi: number }, truth: number) => lo <= truth && truth <= hi;
const total = (chances: readonly number[]) => chances.reduce((sum, chance) => sum + chance, 0);
const SHARES = Array.from({ length: 97 }, (_, i) => (i + 2) / 100);

test('Wilson’s interval at n = 12 covers 95% on average and never less than 83%, where Wald’s falls to 46%', () => {
  const covered = SHARES.map((p) =>
    total(binomial(12, p).filter((_, x) => holds(valueOf(wilson(x, 12)), p))),
  );
  expect(mean(covered)).toBeGreaterThan(0.945);
  expect(mean(covered)).toBeLessThan(0.965);
  expect(Math.min(...covered)).toBeGreaterThan(0.83);
});

test('the finite interval of 12 of 20 covers, over all samples that could have answered, 95% on average', () => {
  const choose = (n: number, k: number): number =>
    k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
  const covered = Array.from({ length: 19 }, (_, i) => {
    const named = i + 1;
    const chances = Array.from(
      { length: 13 },
      (__, x) => (choose(named, x) * choose(20 - named, 12 - x)) / choose(20, 12),
    );
    return total(chances.filter((__, x) => holds(valueOf(wilsonFinite(x, 12, 20)), named / 20)));
  });
  expect(mean(covered)).toBeGreaterThan(0.93);
  expect(mean(covered)).toBeLessThan(0.99);
});

test('Fisher’s test calls a difference that is not there no more often than its level', () => {
  for (const [n1, n2, p] of [
    [12, 80, 0.3],
    [20, 20, 0.5],
    [10, 200, 0.1],
  ] as const) {
    const [one, other] = [binomial(n1, p), binomial(n2, p)];
    const called = one.map((a, x) =>
      total(other.map((b, y) => (valueOf(fisherExact(x, n1 - x, y, n2 - y)).p <= 0.05 ? a * b : 0))),
    );
    expect(total(called)).toBeLessThanOrEqual(0.05);
    expect(total(called)).toBeGreaterThan(0.005);
  }
});

test('ratios of rates and of odds cover their truth about 95% of the time', () => {
  const [n1, p1, n2, p2] = [40, 0.3, 80, 0.5];
  let [rates, odds] = [0, 0];
  for (const [x, a] of binomial(n1, p1).entries())
    for (const [y, b] of binomial(n2, p2).entries()) {
      const index = relativeRateIndex({ success: x, n: n1 }, { success: y, n: n2 }, 0.95);
      if (holds(valueOf(index), p1 / p2)) rates += a * b;
      if (holds(valueOf(oddsRatioHaldane(x, n1 - x, y, n2 - y, 0.95)), (p1 * (1 - p2)) / (p2 * (1 - p1))))
        odds += a * b;
    }
  expect(rates).toBeCloseTo(0.95, 1);
  expect(odds).toBeCloseTo(0.955, 1);
});

test('intervals of a mean and of a change between waves cover 95% of simulated units, whatever their spread', () => {
  const random = uniform(7);
  const wave = (n: number, centre: number, spread: number) =>
    Array.from({ length: n }, () => centre + spread * normal(random));
  let [means, changes, effects] = [0, 0, 0];
  // Of the two spreads, pooled.
  const effect = 0.4 / Math.sqrt((29 * 0.5 ** 2 + 34 * 1.5 ** 2) / 63);
  for (let run = 0; run < 2000; run += 1) {
    const [before, after] = [wave(30, 3, 0.5), wave(35, 3.4, 1.5)];
    if (holds(valueOf(meanInterval(mean(before), Math.sqrt(variance(before) / 30), 29, 0.95)), 3)) means += 1;
    const change = valueOf(waveChange(before, after, 0.95));
    if (holds(change, 0.4)) changes += 1;
    if (holds({ lo: change.hedges_lo, hi: change.hedges_hi }, effect)) effects += 1;
  }
  expect(means / 2000).toBeCloseTo(0.95, 1);
  expect(changes / 2000).toBeCloseTo(0.95, 1);
  expect(effects / 2000).toBeCloseTo(0.95, 1);
  expect(Math.min(means, changes, effects)).toBeGreaterThan(1860);
});

test('a shrunken share covers units that are drawn from its own prior', () => {
  const [centre, sd, n] = [0.4, 0.1, 12];
  const strength = (centre * (1 - centre)) / sd ** 2 - 1;
  const random = uniform(11);
  const gamma = (shape: number) => {
    let sum = 0;
    for (let i = 0; i < Math.round(shape); i += 1) sum -= Math.log(random());
    return sum;
  };
  let covered = 0;
  for (let run = 0; run < 2000; run += 1) {
    const [a, b] = [gamma(centre * strength), gamma((1 - centre) * strength)];
    const truth = a / (a + b);
    const x = Array.from({ length: n }, random).filter((u) => u < truth).length;
    if (holds(valueOf(shrunkenShare(x, n, { mean: centre, sd }, 0.95)), truth)) covered += 1;
  }
  expect(covered / 2000).toBeGreaterThan(0.93);
  expect(covered / 2000).toBeLessThan(0.97);
});

test.each([
  // Newcombe (1998), table II, method 10.
  [{ x: 48, n: 80 }, { x: 56, n: 70 }, 0.0524, 0.3339],
  [{ x: 3, n: 10 }, { x: 9, n: 10 }, 0.1705, 0.809],
  [{ x: 0, n: 10 }, { x: 10, n: 10 }, 0.6075, 1],
])('a share that went from %o to %o changed by %d to %d', (before, after, lo, hi) => {
  const found = valueOf(shareChange(before, after, 0.95));
  expect([found.lo, found.hi].map((end) => end.toFixed(4))).toEqual([lo.toFixed(4), hi.toFixed(4)]);
  const back = valueOf(shareChange(after, before, 0.95));
  expect(back.lo).toBeCloseTo(-found.hi, 12);
  expect(shareChange({ x: 1, n: 0 }, after, 0.95).ok).toBe(false);
});
