import { expect, it } from 'vitest';
import { nextReports } from '../../../shared/domain/campaign/next-reports.ts';

const ROLLING = { status: 'open', clock: 'rolling' } as const;
const COHORT = { status: 'closed', clock: 'cohort' } as const;

it.each([
  ['2026-11-10', '2027-01-05'],
  ['2027-01-05', '2027-01-05'],
  ['2027-01-06', '2027-04-05'],
  ['2027-03-31', '2027-04-05'],
  ['2027-10-06', '2028-01-05'],
])('on %s the reports of a quarter are next made on %s', (today, next) => {
  expect(nextReports(ROLLING, today)).toBe(next);
});

it('are made once more after the quarter in which a campaign closed, and then no more', () => {
  const closed = { ...ROLLING, status: 'closed', closed: '2026-11-20' } as const;
  expect(nextReports(closed, '2026-12-01')).toBe('2027-01-05');
  expect(nextReports(closed, '2027-01-06')).toBeUndefined();
});

it('are made of a cohort on the fifth after the month of its close', () => {
  expect(nextReports({ ...COHORT, closed: '2026-11-20' }, '2026-11-21')).toBe('2026-12-05');
  expect(nextReports({ ...COHORT, closed: '2026-11-20' }, '2026-12-06')).toBeUndefined();
  expect(nextReports({ status: 'open', clock: 'cohort' }, '2026-11-21')).toBeUndefined();
});

it('are not made of a draft, nor while they are held', () => {
  expect(nextReports({ ...ROLLING, status: 'draft' }, '2026-11-10')).toBeUndefined();
  expect(nextReports({ ...ROLLING, reportsHeld: true }, '2026-11-10')).toBeUndefined();
});
