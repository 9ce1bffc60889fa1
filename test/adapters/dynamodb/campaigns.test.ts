import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT, type Office, openedCampaign, openOffice } from '../../use-cases/campaign-office.ts';

const ID = 'exit-2026';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe('the campaigns table', () => {
  it('gives back what was put in: campaigns, instruments, estates and pools', async () => {
    const campaign = await openedCampaign(office, ID);
    const { campaigns, estate } = office.desk;
    const instrument = EXIT;
    expect(await campaigns.list()).toEqual([campaign]);
    expect(await campaigns.get(ID)).toEqual(campaign);
    expect(await campaigns.instrument(instrument.id, instrument.version)).toEqual(instrument);
    expect(await campaigns.estate(ID)).toEqual(estate);
    expect(await campaigns.get('other')).toBeUndefined();
    expect(await campaigns.instrument(instrument.id, '9.9.9')).toBeUndefined();
    expect(await campaigns.estate('other')).toBeUndefined();
  });

  it('creates a campaign once', async () => {
    const campaign = await openedCampaign(office, ID);
    expect(await office.desk.campaigns.create({ ...campaign, title: 'Another' })).toBe(false);
    expect(await office.desk.campaigns.get(ID)).toEqual(campaign);
  });

  it('changes a campaign only from the status it was seen in', async () => {
    const campaign = await openedCampaign(office, ID);
    const closed = { ...campaign, status: 'closed' } as const;
    expect(await office.desk.campaigns.change(closed, 'draft')).toBe(false);
    expect(await office.desk.campaigns.change(closed, 'open')).toBe(true);
    const stored = (await office.desk.campaigns.get(ID))!;
    expect(await office.desk.campaigns.change({ ...stored, status: 'open' }, 'open')).toBe(false);
    expect(await office.desk.campaigns.change(stored, 'closed')).toBe(true);
  });

  it('takes the same version of an instrument again, and no other content under it', async () => {
    const { campaigns } = office.desk;
    const instrument = EXIT;
    expect(await campaigns.keepInstrument(instrument)).toBe(true);
    expect(await campaigns.keepInstrument(structuredClone(instrument))).toBe(true);
    expect(await campaigns.keepInstrument({ ...instrument, title: 'Another' })).toBe(false);
    expect((await campaigns.instrument(instrument.id, instrument.version))?.title).toBe(instrument.title);
  });

  it('fixes pools once: the first that are kept stand', async () => {
    const pool = { code: 'P1', name: 'One', region: 'N50', units: ['N50BOLT', 'N50OLD'] };
    const { campaigns } = office.desk;
    expect(await campaigns.pools(ID, '2026')).toBeUndefined();
    expect(await campaigns.keepPools(ID, '2026', [pool])).toEqual([pool]);
    expect(await campaigns.keepPools(ID, '2026', [])).toEqual([pool]);
    expect(await campaigns.pools(ID, '2026')).toEqual([pool]);
    expect(await campaigns.pools(ID, '2027')).toBeUndefined();
  });
});
