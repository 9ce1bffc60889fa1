import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReports, nextReports } from '../../../shared/domain/campaign/due-reports.ts';
import { reportsFrom } from '../../../shared/domain/campaign/report-day.ts';
import { addDays, addMonths, monthsOfQuarter } from '../../../shared/domain/kernel/calendar.ts';

const ROLLING = { status: 'open', clock: 'rolling', opened: '2020-04-01' } as const;
const WAVE = { status: 'closed', clock: 'cohort', opened: '2026-10-01', closed: '2026-11-20' } as const;

describe('reports that are due', () => {
  it.each([
    ['2027-01-04', undefined],
    ['2027-01-05', '2026-Q4'],
    ['2027-03-31', '2026-Q4'],
    ['2027-04-04', undefined],
    ['2027-04-05', '2027-Q1'],
  ])('are on %s, of a rolling campaign, those of %s', (day, clock) => {
    expect(dueReports(ROLLING, day)).toBe(clock);
  });

  it('wait for the campaign’s own day in the first month, and no longer', () => {
    const moved = { ...ROLLING, reportDay: 20 };
    expect(dueReports(moved, '2027-01-19')).toBeUndefined();
    expect(dueReports(moved, '2027-01-20')).toBe('2026-Q4');
    expect(dueReports(moved, '2027-02-05')).toBe('2026-Q4');
  });

  it('are of no quarter before the campaign opened or after it closed', () => {
    expect(dueReports({ ...ROLLING, opened: '2027-01-02' }, '2027-01-05')).toBeUndefined();
    expect(dueReports({ ...ROLLING, opened: '2026-12-31' }, '2027-01-05')).toBe('2026-Q4');
    const closed = { ...ROLLING, status: 'closed', closed: '2026-10-01' } as const;
    expect(dueReports(closed, '2027-01-05')).toBe('2026-Q4');
    expect(dueReports(closed, '2027-04-05')).toBeUndefined();
  });

  it('are of a cohort due once the shuffle that follows its close has been', () => {
    expect(dueReports(WAVE, '2026-11-28')).toBeUndefined();
    expect(dueReports(WAVE, '2026-12-05')).toBe('close');
    expect(dueReports(WAVE, '2027-02-28')).toBe('close');
    expect(dueReports(WAVE, '2027-03-05')).toBeUndefined();
    expect(dueReports({ ...WAVE, closed: '2026-12-05' }, '2026-12-05')).toBeUndefined();
  });

  it('are not of a draft, of a cohort that is open, nor while they are held', () => {
    expect(dueReports({ ...ROLLING, status: 'draft' }, '2027-01-05')).toBeUndefined();
    expect(dueReports({ ...WAVE, status: 'open', closed: undefined }, '2026-12-05')).toBeUndefined();
    expect(dueReports({ ...ROLLING, reportsHeld: true }, '2027-01-05')).toBeUndefined();
  });

  it('are due for fewer days than Step Functions knows the name of a run', () => {
    const days = Array.from({ length: 365 * 3 }, (_, index) => addDays('2026-01-05', index));
    const due = Map.groupBy(
      days.filter((day) => Number(day.slice(8)) <= 28),
      (day) => dueReports(ROLLING, day),
    );
    due.delete(undefined);
    const spans = [...due.values()].map(
      (each) => (Date.parse(each.at(-1) ?? '') - Date.parse(each[0] ?? '')) / 86_400_000,
    );
    expect(Math.max(...spans)).toBe(85);
  });

  it('are made once of each quarter, however the day is moved and whenever they are held, unless for all of their time', () => {
    const change = fc.record({
      at: fc.integer({ min: 0, max: 730 }),
      reportDay: fc.integer({ min: 5, max: 28 }),
      reportsHeld: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const standing = (index: number) => {
          const last = changes
            .filter(({ at }) => at <= index)
            .toSorted((a, b) => a.at - b.at)
            .at(-1);
          return { ...ROLLING, reportDay: last?.reportDay, reportsHeld: last?.reportsHeld };
        };
        const started = new Map<string, string>();
        const couldBe = new Set<string>();
        for (let index = 0; index <= 730; index += 1) {
          const day = addDays('2026-01-01', index);
          if (Number(day.slice(8)) < 5 || Number(day.slice(8)) > 28) continue;
          const clock = dueReports(standing(index), day);
          if (clock !== undefined && !started.has(clock)) started.set(clock, day);
          // On the last night of any month of its time, every day has come.
          if (day.endsWith('-28') && standing(index).reportsHeld !== true)
            couldBe.add(dueReports(ROLLING, day) ?? '');
        }
        for (const clock of couldBe) expect(started.has(clock)).toBe(true);
        for (const [clock, day] of started)
          expect(day > `${addMonths(monthsOfQuarter(clock).at(-1) ?? '', 1)}-04`).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the next reports', () => {
  it.each([
    ['2026-11-10', '2026-Q3', '2027-01-05'],
    ['2027-01-05', '2026-Q3', '2027-01-05'],
    ['2027-01-06', '2026-Q4', '2027-04-05'],
    ['2027-01-06', undefined, '2027-01-06'],
    ['2027-01-29', undefined, '2027-02-05'],
    ['2027-10-06', '2027-Q3', '2028-01-05'],
  ])('are on %s, those of %s being started, those of %s', (day, started, next) => {
    expect(nextReports(ROLLING, day, started)).toBe(next);
  });

  it('follow the day as it is moved', () => {
    expect(nextReports({ ...ROLLING, reportDay: 28 }, '2027-01-05', '2026-Q3')).toBe('2027-01-28');
    expect(nextReports({ ...ROLLING, reportDay: 28 }, '2027-01-05', '2026-Q4')).toBe('2027-04-28');
    // Moved to a day that is over, they are made the next night.
    expect(nextReports({ ...ROLLING, reportDay: 6 }, '2027-01-20', '2026-Q3')).toBe('2027-01-20');
  });

  it('are of a cohort those of its close, and then none', () => {
    expect(nextReports(WAVE, '2026-11-21')).toBe('2026-12-05');
    expect(nextReports({ ...WAVE, reportDay: 12 }, '2026-11-21')).toBe('2026-12-12');
    expect(nextReports(WAVE, '2026-12-06', 'close')).toBeUndefined();
    expect(nextReports({ ...WAVE, status: 'open', closed: undefined }, '2026-11-21')).toBeUndefined();
  });

  it('are on no day while they are held', () => {
    expect(nextReports({ ...ROLLING, reportsHeld: true }, '2026-11-10')).toBeUndefined();
  });

  it.each([
    ['2026-07-05T02:29:00Z', '2026-07-05'],
    ['2026-07-05T02:30:00Z', '2026-07-06'],
    ['2027-01-05T03:29:00Z', '2027-01-05'],
    ['2027-01-05T03:30:00Z', '2027-01-06'],
    // Clocks change in the night before.
    ['2027-03-28T02:29:00Z', '2027-03-28'],
    ['2027-03-28T02:30:00Z', '2027-03-29'],
    ['2026-10-25T03:29:00Z', '2026-10-25'],
    ['2026-10-25T03:30:00Z', '2026-10-26'],
  ])('at %s can be made on %s at the earliest, by the clocks of London', (time, day) => {
    expect(reportsFrom(Date.parse(time))).toBe(day);
  });
});
