import fc from 'fast-check';
import { expect, test } from 'vitest';
import { funnelPower, funnelZClass } from '../../../shared/domain/statistics/funnel-limits.ts';
import { funnelClass } from '../../../shared/domain/statistics/funnel-class.ts';
import { binomial } from './chances.ts';
import { valueOf } from './result-of.ts';

const total = (chances: readonly number[]) => chances.reduce((sum, chance) => sum + chance, 0);

test('what a funnel can find is the chance of the counts that it would call', () => {
  for (const [n, times] of [
    [40, 2],
    [100, 2],
    [169, 1.5],
    [400, 3],
  ] as const) {
    const power = valueOf(funnelPower(n, 0.103, times, 0));
    const calls = (levels: readonly string[]) =>
      total(
        binomial(n, 0.103 * times).filter((_, x) => levels.includes(valueOf(funnelClass(x, n, 0.103)).class)),
      );
    expect(power.alarm).toBeCloseTo(calls(['alarm-high']), 9);
    expect(power.alert).toBeCloseTo(calls(['alarm-high', 'alert-high']), 9);
  }
});

test('with over-dispersion a funnel finds what lies beyond 1.96 and 3.09 on its wider scale, and so less', () => {
  const [n, theta, tau2] = [169, 0.103, 0.001];
  const z = (x: number) =>
    (Math.asin(Math.sqrt(x / n)) - Math.asin(Math.sqrt(theta))) / Math.sqrt(1 / (4 * n) + tau2);
  const beyond = (least: number) => total(binomial(n, 2 * theta).filter((_, x) => z(x) >= least));
  const power = valueOf(funnelPower(n, theta, 2, tau2));
  expect(power.alarm).toBeCloseTo(beyond(3.090232), 9);
  expect(power.alert).toBeCloseTo(beyond(1.959964), 9);
  expect(power.alarm).toBeLessThan(valueOf(funnelPower(n, theta, 2, 0)).alarm);
  expect([-3.1, -2, 0, 1.95, 1.97, 3.08, 3.1].map((at) => valueOf(funnelZClass(at)).class)).toEqual([
    'alarm-low',
    'alert-low',
    'within',
    'within',
    'alert-high',
    'alert-high',
    'alarm-high',
  ]);
});

test('a funnel finds a larger rise, and a rise in a larger group, no less often', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 300 }),
      fc.double({ min: 1.1, max: 4, noNaN: true }),
      (n, times) => {
        const less = valueOf(funnelPower(n, 0.103, times, 0.0005));
        expect(valueOf(funnelPower(n, 0.103, times + 0.5, 0.0005)).alarm).toBeGreaterThanOrEqual(
          less.alarm - 1e-12,
        );
        expect(less.alert).toBeGreaterThanOrEqual(less.alarm);
        expect(valueOf(funnelPower(20 * n, 0.103, times + 0.5, 0.0005)).alert).toBeGreaterThanOrEqual(
          less.alert - 0.05,
        );
      },
    ),
  );
});

test('a funnel of nobody, of no rate, or of a multiple beyond everybody has no power', () => {
  for (const [n, theta, times, tau2] of [
    [0, 0.1, 2, 0],
    [100, 0, 2, 0],
    [100, 1, 0.5, 0],
    [100, 0.6, 2, 0],
    [100, 0.1, 2, -1],
  ] as const)
    expect(funnelPower(n, theta, times, tau2).ok).toBe(false);
});
