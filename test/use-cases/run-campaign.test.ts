import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addInvitees } from '../../shared/use-cases/add-invitees.ts';
import { closeCampaign } from '../../shared/use-cases/close-campaign.ts';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import { expire } from '../../shared/use-cases/expire.ts';
import { listCampaigns } from '../../shared/use-cases/list-campaigns.ts';
import { openCampaign } from '../../shared/use-cases/open-campaign.ts';
import { EXIT, HEADER, type Office, openOffice } from './campaign-office.ts';
import { expiryDeskOf } from './expiry-desk.ts';

const ID = 'exit-2026';
const LEAVERS = [
  'ann@leaver.example,N50BOLT,2026-03',
  'ben@leaver.example,N50BOLT,2026-03',
  'caz@leaver.example,Brent,2026-04',
];

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  const invitees = [HEADER, ...LEAVERS].join('\n');
  const event = {
    action: 'create-campaign',
    id: ID,
    title: 'Exit interviews',
    dryRun: false,
    invitees,
  } as const;
  await createCampaign(office.desk, event);
});
afterEach(() => office.close());

async function giveKey() {
  const draft = await office.desk.campaigns.get(ID);
  if (draft === undefined) throw new Error('There is no draft.');
  await office.desk.campaigns.change({ ...draft, publicKey: 'public' }, 'draft');
}

async function opened() {
  await giveKey();
  return openCampaign(office.desk, ID);
}

const add = (...lines: readonly string[]) =>
  addInvitees(office.desk, { campaign: ID, dryRun: false, invitees: [HEADER, ...lines].join('\n') });

const asked = async () =>
  (await office.desk.context.asked(ID))
    .map(({ unit, month, count }) => `${unit} ${month} ${count}`)
    .toSorted();

describe('opening a campaign', () => {
  it('is refused without a public key, in words that say what to do', async () => {
    expect(await openCampaign(office.desk, ID)).toMatchObject({
      problem: { kind: 'not-allowed', why: expect.stringContaining('make-key') as string },
    });
    expect((await office.desk.campaigns.get(ID))?.status).toBe('draft');
  });

  it('counts those who are asked of no unit by their region', async () => {
    await createCampaign(office.desk, {
      action: 'create-campaign',
      id: 'round',
      title: 'Candidates',
      instrument: 'candidate-feedback',
      dryRun: false,
      today: '2026-04-02',
      invitees: ['address,region', 'a@x.example,N03', 'b@x.example,N03', 'c@x.example,N50'].join('\n'),
    });
    const draft = (await office.desk.campaigns.get('round'))!;
    await office.desk.campaigns.change({ ...draft, publicKey: 'public' }, 'draft');
    expect(await openCampaign(office.desk, 'round')).toMatchObject({ ok: true });
    expect(await office.desk.context.asked('round')).toMatchObject([
      { unit: 'N03', count: 2 },
      { unit: 'N50', count: 1 },
    ]);
  });

  it('opens it, stores the version of its instrument and counts who is asked', async () => {
    expect(await opened()).toMatchObject({
      value: { status: 'open', opened: '2026-03-10', publicKey: 'public' },
    });
    const { id, version } = EXIT;
    expect(await office.desk.campaigns.instrument(id, version)).toEqual(EXIT);
    expect(await asked()).toEqual(['N07BRNT 2026-04 1', 'N50BOLT 2026-03 2']);
  });

  it('changes nothing the second time', async () => {
    await opened();
    const first = await office.desk.campaigns.get(ID);
    office.moveTo('2026-03-20T12:00:00Z');
    expect(await openCampaign(office.desk, ID)).toEqual({ ok: true, value: first });
    expect(await office.desk.campaigns.get(ID)).toEqual(first);
  });

  it('locks k, the instrument and the estate', async () => {
    await opened();
    const { campaigns } = office.desk;
    const campaign = await campaigns.get(ID);
    if (campaign === undefined) throw new Error('It is not there.');
    expect(await campaigns.change({ ...campaign, k: 5 }, 'open')).toBe(false);
    const other = { ...campaign, instrument: { id: 'exit-interview', version: '9.0.0' } };
    expect(await campaigns.change(other, 'open')).toBe(false);
    await campaigns.keepEstate(ID, { ...office.desk.estate, units: [] });
    expect((await campaigns.estate(ID))?.units).toHaveLength(120);
  });

  it('is refused where the version of the instrument stands with other content', async () => {
    await office.desk.campaigns.keepInstrument({ ...EXIT, title: 'Another' });
    expect(await opened()).toMatchObject({ problem: { kind: 'conflict' } });
    expect((await office.desk.campaigns.get(ID))?.status).toBe('draft');
  });

  it('says so where there is no such campaign', async () => {
    expect(await openCampaign(office.desk, 'other')).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await closeCampaign(office.desk, 'other')).toMatchObject({ problem: { kind: 'not-found' } });
    const file = { campaign: 'other', dryRun: false, invitees: `${HEADER}\n${LEAVERS[0]}` };
    expect(await addInvitees(office.desk, file)).toMatchObject({ problem: { kind: 'not-found' } });
  });
});

describe('adding leavers to an open campaign', () => {
  it('counts them among those who are asked', async () => {
    await opened();
    await add('dan@leaver.example,N50BOLT,2026-03', LEAVERS[0] ?? '');
    expect(await asked()).toEqual(['N07BRNT 2026-04 1', 'N50BOLT 2026-03 3']);
  });

  it('lets no count fall, whoever counts last', async () => {
    await opened();
    await office.desk.context.keepAsked(ID, [{ unit: 'N50BOLT', month: '2026-03', count: 1 }]);
    expect(await asked()).toContain('N50BOLT 2026-03 2');
  });

  it('keeps the count of a month whose invitations were destroyed', async () => {
    await opened();
    office.moveTo('2026-06-02T12:00:00Z');
    await expire(expiryDeskOf(office));
    await add('dan@leaver.example,N50BOLT,2026-06');
    expect(await asked()).toEqual(['N07BRNT 2026-04 1', 'N50BOLT 2026-03 2', 'N50BOLT 2026-06 1']);
    expect(await listCampaigns(office.desk)).toMatchObject({ value: [{ id: ID, status: 'open', asked: 4 }] });
  });

  it('is refused once the campaign is closed', async () => {
    await opened();
    expect(await closeCampaign(office.desk, ID)).toMatchObject({
      value: { status: 'closed', closed: '2026-03-10' },
    });
    expect(await add('dan@leaver.example,N50BOLT,2026-03')).toMatchObject({
      problem: { kind: 'not-allowed' },
    });
    expect(await openCampaign(office.desk, ID)).toMatchObject({ problem: { kind: 'not-allowed' } });
    expect(await closeCampaign(office.desk, ID)).toMatchObject({ value: { status: 'closed' } });
  });
});

describe('closing a campaign', () => {
  it('is refused for a draft', async () => {
    expect(await closeCampaign(office.desk, ID)).toMatchObject({ problem: { kind: 'not-allowed' } });
  });
});
