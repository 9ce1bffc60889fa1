import { describe, expect, it } from 'vitest';
import { nextShuffleDay } from '../../../shared/domain/campaign/shuffle-day.ts';

describe('the day of the next shuffle', () => {
  it.each([
    ['2026-11-10T10:00:00Z', '2026-12-01'],
    ['2026-12-31T23:59:59Z', '2027-01-01'],
    // Half past two in London, in winter and in summer.
    ['2026-12-01T02:29:59Z', '2026-12-01'],
    ['2026-12-01T02:30:00Z', '2027-01-01'],
    ['2026-07-01T01:29:59Z', '2026-07-01'],
    ['2026-07-01T01:30:00Z', '2026-08-01'],
    // Midnight of summer comes an hour before midnight of UTC.
    ['2026-06-30T23:30:00Z', '2026-07-01'],
  ])('after %s is %s', (now, day) => {
    expect(nextShuffleDay(Date.parse(now))).toBe(day);
  });
});
