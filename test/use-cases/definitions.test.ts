import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { ANY_AGE, FRESH, RECENT, rememberDefinitions } from '../../shared/use-cases/definitions.ts';
import type { Campaigns } from '../../shared/use-cases/ports/campaigns.ts';
import { instrument } from '../functions/respond/site.ts';

function remembering() {
  let now = 0;
  const reads: string[] = [];
  const campaign: Campaign = {
    id: 'leavers',
    title: 'Leavers',
    instrument: { id: instrument.id, version: instrument.version },
    clock: 'rolling',
    k: 10,
    status: 'open',
    contacts: { eapPhone: '', concernUrl: '', helpEmail: '' },
  };
  const campaigns = {
    get: (id: string) => {
      reads.push(`campaign ${id}`);
      return Promise.resolve(id === campaign.id ? { ...campaign } : undefined);
    },
    instrument: (id: string, version: string) => {
      reads.push(`instrument ${id} ${version}`);
      return Promise.resolve(instrument);
    },
  } as unknown as Campaigns;
  const definitions = rememberDefinitions(campaigns, { now: () => now });
  return { definitions, reads, campaign, pass: (time: number) => (now += time) };
}

describe('what a warm function remembers', () => {
  it('is a version of an instrument for ever, and a campaign for as long as a page may trust it', async () => {
    const { definitions, reads, pass } = remembering();
    await definitions.of('leavers', FRESH);
    pass(FRESH);
    await definitions.of('leavers', FRESH);
    expect(reads).toEqual(['campaign leavers', 'instrument exit-interview 1.0.0']);
    pass(1);
    await definitions.of('leavers', FRESH);
    expect(reads.slice(2)).toEqual(['campaign leavers']);
    pass(RECENT);
    await definitions.of('leavers', RECENT);
    pass(10 * RECENT);
    await definitions.of('leavers', ANY_AGE);
    expect(reads).toHaveLength(3);
  });

  it('is a campaign that closed, once it has looked again', async () => {
    const { definitions, campaign, pass } = remembering();
    await definitions.of('leavers', FRESH);
    campaign.status = 'closed';
    expect((await definitions.of('leavers', FRESH))?.campaign.status).toBe('open');
    pass(FRESH + 1);
    expect((await definitions.of('leavers', FRESH))?.campaign.status).toBe('closed');
  });

  it('is not a campaign that does not exist: it may, a moment later', async () => {
    const { definitions, reads } = remembering();
    expect(await definitions.of('none', ANY_AGE)).toBeUndefined();
    expect(await definitions.of('none', ANY_AGE)).toBeUndefined();
    expect(reads).toEqual(['campaign none', 'campaign none']);
  });

  it('looks again after the clock was set back', async () => {
    const { definitions, reads, pass } = remembering();
    await definitions.of('leavers', FRESH);
    pass(-10 * FRESH);
    await definitions.of('leavers', FRESH);
    expect(reads.filter((read) => read.startsWith('campaign'))).toHaveLength(2);
  });
});
