import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addInvitees } from '../../../shared/use-cases/add-invitees.ts';
import { beginCampaign } from '../../../shared/use-cases/campaigns/begin-campaign.ts';
import { scheduleReports } from '../../../shared/use-cases/campaigns/schedule-reports.ts';
import { createCampaign } from '../../../shared/use-cases/create-campaign.ts';
import { openDue } from '../../../shared/use-cases/open-on-a-day.ts';
import { openCampaign } from '../../../shared/use-cases/open-campaign.ts';
import { planMail } from '../../../shared/use-cases/mail/plan-mail.ts';
import { HEADER, type Office, openOffice } from '../campaign-office.ts';
import { approvalDesk, approve, drafted, FIRST, SECOND, WAVE } from './campaign-desk.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const standing = () => office.desk.campaigns.get(WAVE.id);
const begin = () => beginCampaign(approvalDesk(office), { campaign: WAVE.id, invite: false });
const list = (...lines: readonly string[]) =>
  addInvitees(office.desk, {
    campaign: WAVE.id,
    dryRun: false,
    invitees: ['address,unit', ...lines].join('\n'),
  });

describe('a campaign that is drafted in the console', () => {
  it('keeps what it asks, and who drafted it, and asks nobody', async () => {
    expect((await drafted(office)).ok).toBe(true);
    expect(await standing()).toMatchObject({
      status: 'draft',
      clock: 'cohort',
      instrument: { id: 'psychological-safety', version: '1.0.0' },
      drafters: [FIRST],
    });
    expect(await office.store.dump('invitations')).toEqual([]);
  });

  it('is made once by the same press twice, and not under a name that is taken', async () => {
    const [first, again] = [await drafted(office), await drafted(office)];
    expect([first.ok, again.ok]).toEqual([true, true]);
    const other = await drafted(office, { title: 'Mine' }, SECOND);
    expect(other).toMatchObject({ ok: false, problem: { issues: [{ at: 'id' }] } });
    expect((await standing())?.title).toBe(WAVE.title);
  });

  it.each([
    ['context wave', { context: { wave: 'Spring 2026' } }],
    ['closes', { closes: undefined }],
    ['closes', { closes: '2026-01-01' }],
    ['opens', { opens: '2026-05-05' }],
    ['opens', { opens: '2026-03-01' }],
    ['help-email', { contacts: { ...WAVE.contacts, helpEmail: 'nobody' } }],
    ['concern-url', { contacts: { ...WAVE.contacts, concernUrl: 'ftp://x' } }],
    ['units', { asks: { regions: [], units: ['Atlantis'] } }],
    ['regions', { asks: { regions: ['N99'], units: [] } }],
  ] as const)('is not kept where %s is wrong', async (at, changes) => {
    const result = await drafted(office, changes as never);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'invalid', issues: [{ at }] } });
    expect(await standing()).toBeUndefined();
  });

  it('does not open before it is approved, by hand, by its day or at the command line', async () => {
    await drafted(office, { opens: '2026-03-11' });
    office.moveTo('2026-03-11T12:00:00Z');
    expect(await begin()).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
    expect(await openCampaign(office.desk, WAVE.id)).toMatchObject({ ok: false });
    await expect(openDue(office.desk)).rejects.toThrow(WAVE.id);
    expect((await standing())?.status).toBe('draft');
  });

  it('is approved by nobody who drafted it, or changed its draft', async () => {
    await drafted(office);
    expect(await approve(office, WAVE.id, FIRST)).toMatchObject({ ok: false });
    await drafted(office, { title: 'Better' }, SECOND, false);
    expect(await approve(office, WAVE.id, SECOND)).toMatchObject({ ok: false });
    expect(await approve(office, WAVE.id, FIRST)).toMatchObject({ ok: false });
    expect(await approve(office, WAVE.id, { id: 'third', name: 'A third' })).toMatchObject({ ok: true });
  });

  it('is not approved as something else than was shown', async () => {
    await drafted(office);
    const desk = approvalDesk(office);
    const { approveCampaign } = await import('../../../shared/use-cases/campaigns/approve-campaign.ts');
    const seen = await approveCampaign(desk, { campaign: WAVE.id, by: SECOND, design: 'of something else' });
    expect(seen).toMatchObject({ ok: false, problem: { kind: 'conflict', changed: true } });
  });

  it('opens by itself on its day once it is approved, with the version that was approved', async () => {
    await drafted(office, { opens: '2026-03-11' });
    expect((await approve(office, WAVE.id)).ok).toBe(true);
    const house = office.desk.catalogue.find(({ id }) => id === WAVE.instrument)!;
    await office.desk.instruments.keep({ ...house, version: '1.0.1' });
    office.moveTo('2026-03-11T12:00:00Z');
    expect(await openDue(office.desk)).toEqual({ ok: true, value: [WAVE.id] });
    expect((await standing())?.instrument.version).toBe('1.0.0');
  });

  it.each([
    ['by somebody who changes the draft', () => drafted(office, { k: 11 }, FIRST, false)],
    ['by another plan of mails', () => planMail(office.desk, WAVE.id, { reminders: [3] })],
  ])('needs another approval where it is changed after one, %s', async (_, change) => {
    await drafted(office);
    await approve(office, WAVE.id);
    expect((await change()).ok).toBe(true);
    expect(await begin()).toMatchObject({ ok: false });
    expect((await approve(office, WAVE.id, { id: 'third', name: 'A third' })).ok).toBe(true);
    expect((await begin()).ok).toBe(true);
  });

  it('keeps an approval that a save without a change leaves as it is', async () => {
    await drafted(office);
    await approve(office, WAVE.id);
    await drafted(office, {}, FIRST, false);
    expect((await begin()).ok).toBe(true);
  });

  it('is changed by one of two who save at the same time', async () => {
    await drafted(office);
    const saves = ['One', 'Another'].map((title) => drafted(office, { title }, SECOND, false));
    const saved = await Promise.all(saves);
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    expect(saved.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'conflict', changed: true } });
  });

  it('keeps k and its questions as they are from its opening on', async () => {
    await drafted(office);
    await approve(office, WAVE.id);
    await begin();
    expect(await drafted(office, { k: 5 }, FIRST, false)).toMatchObject({
      problem: { kind: 'not-allowed', why: `The campaign ${WAVE.id} is open: it stays as it is.` },
    });
    expect((await standing())?.k).toBe(10);
  });

  it('asks the places that were chosen and refuses people of any other', async () => {
    await drafted(office, { asks: { regions: ['N03'], units: ['Bolton'] } });
    await approve(office, WAVE.id);
    const intake = await list('ann@example.org,N03SW1', 'ben@example.org,N50BOLT', 'caz@example.org,N07BRNT');
    expect(intake).toMatchObject({ ok: true, value: { taken: 2, refused: [{ line: 4 }] } });
    const moved = await drafted(office, { asks: undefined }, FIRST, false);
    expect(moved).toMatchObject({ ok: false, problem: { issues: [{ at: 'asks' }] } });
  });

  it('takes its places anew from an approval that nobody was listed before', async () => {
    await drafted(office, { asks: { regions: ['N03'], units: [] } });
    await approve(office, WAVE.id);
    await drafted(office, { asks: undefined }, FIRST, false);
    await approve(office, WAVE.id);
    expect((await office.desk.campaigns.estate(WAVE.id))?.regions).toHaveLength(12);
  });

  it('is not approved in both languages while any of its texts has no Welsh', async () => {
    await drafted(office, { languages: 'both' });
    const refused = await approve(office, WAVE.id);
    expect(refused).toMatchObject({ ok: false, problem: { why: expect.stringContaining('no Welsh') } });
  });
});

it('a draft has no reports whose day could be moved', async () => {
  await drafted(office);
  const revision = String((await standing())?.revision ?? 0);
  const moved = await scheduleReports(office.desk, { campaign: WAVE.id, by: FIRST, revision, day: 10 });
  expect(moved).toMatchObject({ problem: { kind: 'not-allowed' } });
});

it('a campaign that was made at the command line is opened in the console only once it is approved', async () => {
  const { id, title } = WAVE;
  const invitees = `${HEADER}\nann@leaver.example,N50BOLT,2026-03\n`;
  await createCampaign(office.desk, { action: 'create-campaign', id, title, dryRun: false, invitees });
  await approvalDesk(office).errands.makeKey(id);
  expect(await begin()).toMatchObject({ problem: { kind: 'not-allowed' } });
  expect((await approve(office, id)).ok).toBe(true);
  expect((await begin()).ok).toBe(true);
});
