import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkExpiry, linksExpired } from '../../../shared/domain/campaign/link-expiry.ts';
import { addMonths, endOfDay } from '../../../shared/domain/kernel/calendar.ts';

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

describe('the expiry of links', () => {
  it.each([
    ['2026-01', '2026-04-05'], // 31 March 2026 is a Tuesday.
    ['2026-03', '2026-05-31'], // A Sunday itself.
    ['2025-12', '2026-03-01'], // 28 February 2026 is a Saturday.
    ['2026-11', '2027-01-31'],
    ['2023-12', '2024-03-03'], // A leap year: 29 February 2024 is a Thursday.
  ])('puts the last day of links of %s on %s', (leaving, day) => {
    expect(linkExpiry(leaving)).toBe(day);
  });

  it('is always a Sunday within a week of the last day of the second month after leaving', () => {
    fc.assert(
      fc.property(month, (leaving) => {
        const day = linkExpiry(leaving);
        const monthAfter = `${addMonths(leaving, 3)}-01`;
        const daysAfter = (Date.parse(day) - Date.parse(monthAfter)) / 86_400_000;
        expect(new Date(day).getUTCDay()).toBe(0);
        expect(daysAfter).toBeGreaterThanOrEqual(-1);
        expect(daysAfter).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('is never earlier for a later month of leaving', () => {
    fc.assert(
      fc.property(month, (leaving) => {
        expect(linkExpiry(addMonths(leaving, 1)) > linkExpiry(leaving)).toBe(true);
      }),
    );
  });

  it('lets a link work to the end of its last day in London, in summer too', () => {
    const end = endOfDay('2026-05-31');
    expect(new Date(end).toISOString()).toBe('2026-05-31T23:00:00.000Z');
    expect(linksExpired({ clock: 'rolling' }, '2026-03', end - 1)).toBe(false);
    expect(linksExpired({ clock: 'rolling' }, '2026-03', end)).toBe(true);
  });
});
