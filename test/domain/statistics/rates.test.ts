import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageHeadcount } from '../../../shared/domain/statistics/average-headcount.ts';
import { funnelClass } from '../../../shared/domain/statistics/funnel-class.ts';
import { funnelOverdispersion } from '../../../shared/domain/statistics/funnel-overdispersion.ts';
import { leavingRate } from '../../../shared/domain/statistics/leaving-rate.ts';
import { finiteOrProblem, sameOutcome, valueOf } from './result-of.ts';

/** Poisson probabilities by recurrence: an arithmetic of its own, to judge the interval by. */
function poisson(mean: number, upTo: number): number[] {
  const p = [Math.exp(-mean)];
  for (let x = 1; x <= upTo; x += 1) p.push(((p[x - 1] ?? 0) * mean) / x);
  return p;
}

test('the exact interval of a leaving rate covers the true rate at least 95% of the time, at every rate', () => {
  for (const mean of [0.4, 2, 5.5, 11, 18, 30]) {
    const covered = poisson(mean, 150).reduce((sum, probability, leavers) => {
      const { lo, hi } = valueOf(leavingRate(leavers, 100, 0.95));
      return lo * 100 <= mean && mean <= hi * 100 ? sum + probability : sum;
    }, 0);
    expect(covered).toBeGreaterThanOrEqual(0.95);
  }
});

test('more leavers mean a higher rate and a higher interval', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 500 }), (leavers, staff) => {
      const fewer = valueOf(leavingRate(leavers, staff, 0.95));
      const more = valueOf(leavingRate(leavers + 1, staff, 0.95));
      expect(more.rate).toBeGreaterThan(fewer.rate);
      expect(more.lo).toBeGreaterThanOrEqual(fewer.lo);
      expect(more.hi).toBeGreaterThan(fewer.hi);
    }),
  );
});

test('a unit of 100 whose rate doubles from 10.3% raises the alarm about 40% of the time, as the methods say', () => {
  const n = 100;
  let power = 0;
  let probability = (1 - 0.206) ** n;
  for (let x = 0; x <= n; x += 1) {
    if (valueOf(funnelClass(x, n, 0.103)).class === 'alarm-high') power += probability;
    probability *= ((n - x) / (x + 1)) * (0.206 / (1 - 0.206));
  }
  expect(power).toBeCloseTo(0.4, 1);
});

test('a funnel raises a false alarm no more often than its level', () => {
  let alarms = 0;
  let probability = (1 - 0.103) ** 169;
  for (let x = 0; x <= 169; x += 1) {
    if (valueOf(funnelClass(x, 169, 0.103)).class === 'alarm-high') alarms += probability;
    probability *= ((169 - x) / (x + 1)) * (0.103 / 0.897);
  }
  expect(alarms).toBeLessThanOrEqual(0.001);
  expect(alarms).toBeGreaterThan(0);
});

test('over-dispersion does not depend on the order of the units', () => {
  const units = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 21, max: 200 })), {
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(
    fc.property(units, (pairs) => {
      const [x, n] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const one = funnelOverdispersion(x, n, 0.1);
      const turned = funnelOverdispersion(x.toReversed(), n.toReversed(), 0.1);
      sameOutcome(one, turned, ({ tau2 }) => tau2);
    }),
  );
});

test('rates of any numbers are finite or a problem', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.double(), fc.array(fc.double()), (a, b, c, list) => {
      finiteOrProblem(leavingRate(a, b, c));
      finiteOrProblem(funnelClass(a, b, c));
      finiteOrProblem(funnelOverdispersion(list, list, c));
      finiteOrProblem(averageHeadcount(list, '13-point'));
    }),
  );
});
