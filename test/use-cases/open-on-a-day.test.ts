import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import { sendDue } from '../../shared/use-cases/mail/send-due.ts';
import { openDue, openOn } from '../../shared/use-cases/open-on-a-day.ts';
import { type Office, openOffice } from './campaign-office.ts';
import { good } from './interviews.ts';

const ID = 'spring-wave';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  const wave = { instrument: 'psychological-safety', context: { wave: 'spring' }, closes: '2026-04-30' };
  const mailPlan = { reminders: [7], invitations: true };
  const invitees = 'address,unit\nann@staff.example,N50BOLT';
  const creation = { action: 'create-campaign', id: ID, title: 'A wave', dryRun: false, invitees } as const;
  good(await createCampaign(office.desk, { ...creation, ...wave, mailPlan }));
});
afterEach(() => office.close());

async function giveKey() {
  const draft = (await office.desk.campaigns.get(ID))!;
  await office.desk.campaigns.change({ ...draft, publicKey: 'public' }, 'draft');
}

const statusOn = async (day: string) => {
  office.moveTo(`${day}T08:00:00Z`);
  good(await openDue(office.desk));
  return (await office.desk.campaigns.get(ID))?.status;
};

it('a wave opens on the morning of its day, and invites by itself from then on', async () => {
  await giveKey();
  good(await openOn(office.desk, { campaign: ID, opens: '2026-04-06' }));
  expect(await statusOn('2026-04-05')).toBe('draft');
  expect(good(await sendDue(office.desk)).sent).toBe(0);
  expect(await statusOn('2026-04-06')).toBe('open');
  expect(await office.desk.campaigns.get(ID)).toMatchObject({ opened: '2026-04-06' });
  expect(good(await sendDue(office.desk)).sent).toBe(1);
  expect(good(await openDue(office.desk))).toEqual([]);
});

it('one without a key stays a draft, and that is no secret', async () => {
  good(await openOn(office.desk, { campaign: ID, opens: '2026-04-06' }));
  office.moveTo('2026-04-06T08:00:00Z');
  await expect(openDue(office.desk)).rejects.toThrow(ID);
  await giveKey();
  expect(good(await openDue(office.desk))).toEqual([ID]);
});

it.each(['2026-02-31', '2026-03-09', '2026-05-01'])('%s is no day to open on', async (opens) => {
  expect(await openOn(office.desk, { campaign: ID, opens })).toMatchObject({ problem: { kind: 'invalid' } });
});

it('what is open already is told so', async () => {
  await giveKey();
  good(await openOn(office.desk, { campaign: ID, opens: '2026-03-10' }));
  await statusOn('2026-03-10');
  expect(await openOn(office.desk, { campaign: ID, opens: '2026-04-06' })).toMatchObject({
    problem: { kind: 'not-allowed' },
  });
});
