import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../shared/domain/improvement/measure.ts';
import { progressOf } from '../../../shared/domain/improvement/progress.ts';
import { addDays } from '../../../shared/domain/kernel/calendar.ts';

const BY = 'Somebody';
const measure = (target: number, baseline: number | undefined, ...readings: [string, number][]): Measure => ({
  name: 'Managers who completed SEEDS2',
  unit: 'percent',
  target,
  readings: readings.map(([on, value]) => ({ on, value, by: BY })),
  ...(baseline !== undefined && { baseline: { on: '2025-02-13', value: baseline } }),
});
const TARGET = '2025-10-31';

describe('whether a measure is on track', () => {
  // 100 of 260 days from 13 February to 31 October: 66 + 24 × 100 / 260 = 75.2.
  it.each([
    [76, 'on-track'],
    [75.2, 'on-track'],
    [75.1, 'behind'],
    [60, 'behind'],
    [90, 'met'],
  ])('of 66 towards 90, %d on 24 May is %s', (value, is) => {
    const progress = progressOf(measure(90, 66, ['2025-05-24', value]), TARGET, '2025-06-01');
    expect(progress.is).toBe(is);
    expect('needed' in progress ? progress.needed : 75.2).toBe(75.2);
  });

  it.each([
    [14, 'on-track'],
    [18, 'behind'],
    [5, 'met'],
  ])('where lower is better, %d on the way from 20 to 10 is %s', (value, is) => {
    expect(progressOf(measure(10, 20, ['2025-06-23', value]), TARGET, '2025-07-01').is).toBe(is);
  });

  it('is missed once the day is past, however near it came, and met where it was reached in time', () => {
    expect(progressOf(measure(90, 66, ['2025-10-30', 89]), TARGET, '2025-11-01').is).toBe('missed');
    expect(progressOf(measure(90, 66, ['2025-10-30', 90]), TARGET, '2026-11-01').is).toBe('met');
  });

  it('is not known without a reading, from one reading alone, and from an old one', () => {
    const of = (...given: Parameters<typeof measure>) => progressOf(measure(...given), TARGET, '2025-09-01');
    expect(of(90, 66)).toMatchObject({ is: 'not-known', why: 'no reading' });
    expect(of(90, undefined, ['2025-08-31', 70])).toMatchObject({ is: 'not-known', why: 'one reading' });
    expect(of(90, 66, ['2025-05-31', 80])).toMatchObject({ is: 'not-known', why: 'old reading' });
    expect(of(90, 66, ['2025-06-01', 80]).is).toBe('on-track');
    expect(progressOf(measure(90, 66, ['2025-08-01', 80]), undefined, '2025-09-01')).toMatchObject({
      why: 'no day',
    });
  });

  it('counts from the first reading where nobody knew a baseline', () => {
    const known = measure(100, undefined, ['2025-03-01', 50], ['2025-06-30', 80]);
    expect(progressOf(known, TARGET, '2025-07-01')).toMatchObject({ is: 'on-track', needed: 74.8 });
  });

  it('never gets worse by a value that is nearer to the target', () => {
    const order = ['behind', 'on-track', 'met'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 260 }),
        (base, target, a, b, days) => {
          fc.pre(base !== target);
          const on = addDays('2025-02-13', days);
          const rank = (value: number) =>
            order.indexOf(progressOf(measure(target, base, [on, value]), TARGET, on).is);
          const [nearer, further] = target > base === a > b ? [a, b] : [b, a];
          expect(rank(nearer)).toBeGreaterThanOrEqual(rank(further));
        },
      ),
    );
  });
});
