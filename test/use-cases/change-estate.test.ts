import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeEstate } from '../../shared/use-cases/change-estate.ts';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import { EXIT, HEADER, type Office, openedCampaign, openOffice } from './campaign-office.ts';

const FILE = [
  'effective,region,from,to',
  '2026-03-01,N03,"N03CTM Cwm Taf Morgannwg; WPTGWT Gwent",N03EAST East Wales',
  '2026-03-02,N03,N03XXX Nowhere,N03YYY Somewhere',
  '2026-03-40,N03,N03CTM x,N03ZZZ y',
  '2027-01-01,N03,N03SW1 Cardiff and the Vale,N03CAR Cardiff',
].join('\n');

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const change = (dryRun = false, csv = FILE) => changeEstate(office.desk, { csv, dryRun });
const codesOf = async (campaign: string) =>
  (await office.desk.campaigns.estate(campaign))?.units.map(({ code }) => code) ?? [];

describe('changes of boundaries', () => {
  it('are taken into campaigns whose quarters go on and into those that are made later, bad rows listed', async () => {
    await openedCampaign(office, 'exit-2026');
    expect(await change()).toMatchObject({
      ok: true,
      value: {
        unread: [{ line: 4 }, { line: 5, reason: 'It begins on 2027-01-01: load it on that day or later.' }],
        estates: [
          { campaign: null, changed: [2], standing: [], refused: [{ line: 3 }] },
          { campaign: 'exit-2026', changed: [2], standing: [], refused: [{ line: 3 }] },
        ],
      },
    });
    expect(await codesOf('exit-2026')).toContain('N03EAST');
    const invitees = `${HEADER}\nann@example.invalid,N03EAST,2026-02`;
    const created = await createCampaign(office.desk, {
      action: 'create-campaign',
      id: 'exit-2027',
      title: 'Exit interviews',
      dryRun: false,
      invitees,
    });
    expect(created).toMatchObject({ ok: true, value: { taken: 1 } });
    expect(await codesOf('exit-2027')).not.toContain('WPTGWT');
  });

  it('change nothing when they are rehearsed, or taken in again', async () => {
    await openedCampaign(office, 'exit-2026');
    const before = await office.desk.campaigns.estate('exit-2026');
    await change(true);
    expect(await office.desk.campaigns.estate('exit-2026')).toEqual(before);
    await change();
    const after = await office.desk.campaigns.estate('exit-2026');
    expect(await change()).toMatchObject({
      value: { estates: [{ changed: [], standing: [2] }, { changed: [] }] },
    });
    expect(await office.desk.campaigns.estate('exit-2026')).toEqual(after);
  });

  it('leave a campaign alone that is closed, or that counts its answers once', async () => {
    const open = await openedCampaign(office, 'exit-2026');
    await office.desk.campaigns.change({ ...open, status: 'closed' }, 'open');
    await office.desk.campaigns.keepEstate('wave', office.desk.estate);
    await office.desk.campaigns.create({
      ...open,
      id: 'wave',
      clock: 'cohort',
      instrument: { id: EXIT.id, version: EXIT.version },
    });
    expect(await change()).toMatchObject({ value: { estates: [{ campaign: null }] } });
    expect(await codesOf('wave')).not.toContain('N03EAST');
  });

  it('of two made at once the second is told so', async () => {
    await openedCampaign(office, 'exit-2026');
    const { campaigns } = office.desk;
    const estate = (await campaigns.estate('exit-2026'))!;
    expect(await campaigns.changeEstate('exit-2026', { ...estate, revision: 1 })).toBe(true);
    expect(await campaigns.changeEstate('exit-2026', { ...estate, revision: 1 })).toBe(false);
    expect(await campaigns.changeEstate('exit-2026', { ...estate, revision: 2 })).toBe(true);
  });

  it('are read from a file that has all its columns', async () => {
    expect(await change(false, 'effective,region,from\n2026-01-01,N03,A a')).toEqual({
      ok: false,
      problem: { kind: 'invalid', issues: [{ at: 'file', message: 'It has no column to' }] },
    });
  });
});
