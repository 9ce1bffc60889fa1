import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backTest } from '../../../shared/domain/forecast/back-test.ts';
import { driftForecast } from '../../../shared/domain/forecast/drift-forecast.ts';
import { flowsOf, staffForecast } from '../../../shared/domain/forecast/staff-forecast.ts';
import { addMonths } from '../../../shared/domain/kernel/calendar.ts';

const values = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 7, maxLength: 40 });
const line = (from: number, step: number, length: number) =>
  Array.from({ length }, (_, at) => from + step * at);
const last = <T>(list: readonly T[]): T => list.at(-1)!;

it('goes on along a straight line, and knows it for certain', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: -9, max: 9 }), (from, step) => {
      const expected = driftForecast(line(from, step, 13), 12)!;
      expect(expected.map(({ ahead }) => ahead)).toEqual(line(1, 1, 12));
      for (const { ahead, expected: mean, lo, hi } of expected) {
        expect(mean).toBeCloseTo(from + step * (12 + ahead), 8);
        expect(hi - lo).toBeCloseTo(0, 8);
      }
    }),
  );
});

it('is worked out by hand for steps of 1 and 3', () => {
  // Six changes of mean 2 and standard deviation √1.2; t of 5 degrees of freedom at 97.5% is 2.570582.
  const [first, second] = driftForecast([0, 1, 4, 5, 8, 9, 12], 2)!;
  expect(first!.expected).toBeCloseTo(14, 10);
  expect(first!.hi - 14).toBeCloseTo(2.570582 * Math.sqrt(1.2 * (1 + 1 / 6)), 5);
  expect(second!.hi - 16).toBeCloseTo(2.570582 * Math.sqrt(1.2 * 2 * (1 + 2 / 6)), 5);
});

it('moves with its values, grows with them, and is less sure of what is further', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 50 }), (series, by) => {
      const [plain, moved, grown] = [
        driftForecast(series, 12)!,
        driftForecast(
          series.map((value) => value + by),
          12,
        )!,
        driftForecast(
          series.map((value) => value * by),
          12,
        )!,
      ];
      for (const [at, { expected, lo, hi }] of plain.entries()) {
        expect(moved[at]!.expected).toBeCloseTo(expected + by, 6);
        expect(grown[at]!.hi).toBeCloseTo(hi * by, 3);
        expect(lo).toBeLessThanOrEqual(expected);
        expect(hi - lo).toBeGreaterThanOrEqual(at === 0 ? 0 : plain[at - 1]!.hi - plain[at - 1]!.lo - 1e-9);
      }
    }),
  );
});

it('is not made of fewer than six changes', () => {
  expect(driftForecast(line(10, 1, 6), 12)).toBeUndefined();
  expect(driftForecast(line(10, 1, 7), 12)).toHaveLength(12);
});

it('does better than the last value along a line, and says that it does no better where nothing moves', () => {
  const along = backTest(line(100, 3, 20), line(100, 0, 20), 12)!;
  expect(along).toMatchObject({ origins: 13, ahead: 12, better: { thanLast: true, thanNational: true } });
  expect(along.errors.own).toBeCloseTo(0, 8);
  expect(along.errors.last).toBeGreaterThan(3);
  expect(along.inside).toBe(along.heldOut);
  const still = backTest(line(100, 0, 20), line(50, 0, 20), 12)!;
  expect(still.better).toEqual({ thanLast: false, thanNational: false });
});

it('does no better than the nation’s growth where the place grows as the nation does', () => {
  const nation = Array.from({ length: 20 }, (_, at) => 1000 * 1.01 ** at);
  const test = backTest(
    nation.map((value) => value / 10),
    nation,
    12,
  )!;
  expect(test.errors.national).toBeCloseTo(0, 8);
  expect(test.better).toEqual({ thanLast: true, thanNational: false });
});

it('never looks ahead: what follows a start changes no forecast from it', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 9000 }), (series, later) => {
      const one = backTest([...series, later], undefined, 1);
      const other = backTest(series, undefined, 1);
      const starts = series.length - 7;
      const sum = (test: ReturnType<typeof backTest>) => (test?.errors.own ?? 0) * (test?.heldOut ?? 0);
      const expected = driftForecast(series, 1)![0]!.expected;
      fc.pre(starts >= 6);
      expect(sum(one)).toBeCloseTo(sum(other) + Math.abs(later - expected), 3);
    }),
  );
});

it('has no test where too few months can be held out', () => {
  expect(backTest(line(10, 1, 9), undefined, 12)).toBeUndefined();
  expect(backTest(line(10, 1, 10), undefined, 12)).toMatchObject({ origins: 3, heldOut: 6, ahead: 3 });
});

const month = (at: number) => addMonths('2025-01', at);
const ends = fc.array(
  fc.record({ staff: fc.integer({ min: 0, max: 400 }), left: fc.nat(9), moved: fc.nat(4) }),
  { minLength: 7, maxLength: 30 },
);

it('adds up: starts less leavers and moves are what each month adds', () => {
  fc.assert(
    fc.property(ends, (list) => {
      const series = list.map((each, at) => ({ ...each, month: month(at) }));
      const forecast = staffForecast(series, undefined)!;
      const { starts, left, moved, months } = flowsOf(series)!;
      expect(months).toBe(series.length - 1);
      const expected = last(series).staff + 12 * (starts - left - moved);
      expect(last(forecast.months).expected).toBeCloseTo(Math.max(0, expected), 6);
      expect(last(forecast.months).month).toBe(month(series.length + 11));
      for (const { lo, hi } of forecast.months) expect(Math.min(lo, hi)).toBeGreaterThanOrEqual(0);
    }),
  );
});
