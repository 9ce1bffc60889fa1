import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { reportClock } from '../../../shared/domain/campaign/report-clock.ts';

const campaign = (clock: Campaign['clock'], status: Campaign['status']) => ({ clock, status }) as Campaign;

describe('what a report run started now is a run of', () => {
  it.each([
    ['2026-10', '2026-Q3'],
    ['2026-12', '2026-Q3'],
    ['2027-01', '2026-Q4'],
    ['2027-04', '2027-Q1'],
  ])('is in %s the quarter %s, which has just ended', (month, quarter) => {
    expect(reportClock(campaign('rolling', 'open'), month)).toBe(quarter);
    expect(reportClock(campaign('rolling', 'closed'), month)).toBe(quarter);
  });

  it('is the close of a cohort, once it is closed', () => {
    expect(reportClock(campaign('cohort', 'closed'), '2026-10')).toBe('close');
    expect(reportClock(campaign('cohort', 'open'), '2026-10')).toBeUndefined();
  });

  it('is nothing before the opening', () => {
    expect(reportClock(campaign('rolling', 'draft'), '2026-10')).toBeUndefined();
  });
});
