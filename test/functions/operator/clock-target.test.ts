import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOf } from '../../../functions/operator/clock-target.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar.ts';

const NOW = Date.parse('2026-11-30T09:00:00Z');
const at = (instant: number | undefined) => new Date(instant ?? Number.NaN).toISOString();

describe('where the clock is moved to', () => {
  it('is noon in London of the day that is named, summer and winter', () => {
    expect(at(targetOf(NOW, { to: '2027-01-05', by: '' }))).toBe('2027-01-05T12:00:00.000Z');
    expect(at(targetOf(NOW, { to: '2027-07-05', by: '' }))).toBe('2027-07-05T11:00:00.000Z');
  });

  it.each([
    ['3 months', '2027-02-28'],
    ['1 month', '2026-12-30'],
    ['2 weeks', '2026-12-14'],
    ['10 days', '2026-12-10'],
    ['1 year', '2027-11-30'],
  ])('by %s is the day so much later, or the last of a shorter month', (by, day) => {
    expect(at(targetOf(NOW, { by })).slice(0, 10)).toBe(day);
  });

  it('is never before now, by any length of time', () => {
    const lengths = fc.tuple(
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom('days', 'weeks', 'months', 'years'),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), lengths, (now, [count, unit]) => {
        expect(dayOf(targetOf(now, { by: `${count} ${unit}` }) ?? 0) > dayOf(now)).toBe(true);
      }),
    );
  });

  it('is nowhere where nothing is asked', () => {
    expect(targetOf(NOW, { by: '' })).toBeUndefined();
  });

  it.each([
    [{ to: '2027-02-30', by: '' }, '2027-02-30 is not a day: write it like 2027-01-05.'],
    [{ to: 'tomorrow', by: '' }, 'tomorrow is not a day: write it like 2027-01-05.'],
    [{ by: 'a while' }, '"a while" is not a length of time: write it like "3 months".'],
    [{ to: '2027-01-05', by: '1 day' }, 'Say --to or --by, not both.'],
  ])('%o stops with a sentence', (move, sentence) => {
    expect(() => targetOf(NOW, move)).toThrow(sentence);
  });
});
