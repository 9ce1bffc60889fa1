import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { catalogue } from '../../shared/domain/instrument/catalogue.ts';
import { companionsOf } from '../../shared/use-cases/companions-of.ts';
import { memoryRun } from '../fixtures/report-run.ts';

const HASH = 'a'.repeat(64);
const base = memoryRun({}, []).campaign;

const campaignOf = (
  id: string,
  instrument: string,
  closed: string,
  more: Partial<Campaign> = {},
): Campaign => ({
  ...base,
  id,
  instrument: { id: instrument, version: '1.0.0' },
  clock: 'cohort',
  status: 'closed',
  closed,
  ...more,
});

const wave = (id: string, closed: string) => campaignOf(id, 'psychological-safety', closed);
const CAMPAIGNS: readonly Campaign[] = [
  wave('wave-1', '2026-03-01'),
  wave('wave-2', '2026-09-01'),
  wave('wave-3', '2027-03-01'),
  campaignOf('round', 'candidate-feedback', '2026-05-01'),
  campaignOf('round-before', 'candidate-feedback', '2025-05-01'),
  campaignOf('round-open', 'candidate-feedback', '2026-05-01', {
    selfSelected: { of: 'round', code: '04A2M8GQ0W' },
  }),
  campaignOf('starters', 'new-starter-check', '2026-08-01', { context: { checkpoint: '3m' } }),
  campaignOf('starters-before', 'new-starter-check', '2026-01-15', { context: { checkpoint: '3m' } }),
  campaignOf('starters-6m', 'new-starter-check', '2026-07-01', { context: { checkpoint: '6m' } }),
  campaignOf('assessors', 'assessor-feedback', '2026-05-02'),
  { ...base, id: 'leavers', opened: '2025-01-01' },
  campaignOf('planned', 'psychological-safety', '2026-01-01', { status: 'draft' }),
];

const shelf = {
  campaigns: {
    list: async () => CAMPAIGNS,
    instrument: async (id: string) => catalogue().find((each) => each.id === id),
  },
  releases: {
    list: async (campaign: string) =>
      (campaign === 'leavers' ? ['2026-Q1', '2026-Q3', '2026-Q2'] : ['close']).map((clock) => ({
        campaign,
        clock,
        release: HASH,
      })),
  },
};

const found = async (id: string, clock: string): Promise<readonly string[]> => {
  const campaign = CAMPAIGNS.find((each) => each.id === id)!;
  const instrument = catalogue().find((each) => each.id === campaign.instrument.id)!;
  const companions = await companionsOf(shelf, campaign, instrument, clock);
  return companions.map((each) => `${each.why} ${each.campaign} ${each.clock}`);
};

describe('the releases that a report is compared with', () => {
  it('are the earlier ones of a rolling survey, newest first, and the newest of each with items in common', async () => {
    expect(await found('leavers', '2026-Q3')).toEqual([
      'earlier leavers 2026-Q2',
      'earlier leavers 2026-Q1',
      'matched starters close',
      'matched starters-6m close',
      'matched round close',
    ]);
  });

  it('are earlier waves of the same survey, never a later one or a draft', async () => {
    expect(await found('wave-2', 'close')).toEqual(['wave wave-1 close']);
  });

  it('are those of surveys with items in common, by their newest release', async () => {
    const companions = await found('starters', 'close');
    expect(companions).toContain('matched round close');
    expect(companions).toContain('matched leavers 2026-Q3');
    expect(companions.filter((each) => each.includes('wave'))).toEqual([
      'wave starters-6m close',
      'wave starters-before close',
    ]);
  });

  it('set answers by an open link beside nobody’s, and nobody’s beside them', async () => {
    expect(await found('round-open', 'close')).toEqual([]);
    for (const id of ['round', 'starters'])
      expect((await found(id, 'close')).join()).not.toContain('round-open');
  });
});
