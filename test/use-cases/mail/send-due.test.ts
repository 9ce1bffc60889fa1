import { SendingPausedException } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { schemaIssues } from '../../../shared/domain/kernel/schema-issues.ts';
import { ImportEvent } from '../../../shared/use-cases/import-event.ts';
import { expire } from '../../../shared/use-cases/expire.ts';
import { planMail } from '../../../shared/use-cases/mail/plan-mail.ts';
import { sendAsked } from '../../../shared/use-cases/mail/send-asked.ts';
import { sendDue } from '../../../shared/use-cases/mail/send-due.ts';
import { type Office, openedCampaign, openOffice } from '../campaign-office.ts';
import { expiryDeskOf } from '../expiry-desk.ts';

const ID = 'exit-2026';
const ANN = 'ann@leaver.example,N50BOLT,2026-03';
const BEN = 'ben@leaver.example,N50BOLT,2026-03';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const sent = () =>
  office.outbox.sent.map(({ Destination, Content }) => {
    const [to = ''] = Destination?.ToAddresses ?? [];
    return `${to.split('@')[0]} ${Content?.Simple?.Subject?.Data?.split(' |')[0]}`;
  });

const TITLE = 'Tell us why you are leaving the Probation Service';

async function day(today: string) {
  office.moveTo(`${today}T09:00:00Z`);
  const result = await sendDue(office.desk);
  if (!result.ok) throw new Error('Nothing could be sent.');
  return result.value;
}

async function change(changes: Partial<Campaign>) {
  const campaign = await office.desk.campaigns.get(ID);
  if (campaign === undefined) throw new Error('There is no campaign.');
  await office.desk.campaigns.change({ ...campaign, ...changes }, 'open');
}

const limited = (perSecond: number, perDay: number) => ({ ...office.desk, limits: { perSecond, perDay } });

describe('the plan of a campaign', () => {
  it('sends reminders and the notice by the days of each person’s invitation and link', async () => {
    await openedCampaign(office, ID, ANN, BEN);
    await planMail(office.desk, ID, { reminders: [7, 14], closing: 3 });
    await sendAsked(office.desk, ID, 'invitation');
    for (const today of [
      '2026-03-16',
      '2026-03-17',
      '2026-03-17',
      '2026-03-24',
      '2026-05-28',
      '2026-05-29',
    ]) {
      await day(today);
    }
    // Two of one kind go out at once: either may be the first.
    const twoByTwo = [0, 2, 4, 6].flatMap((at) =>
      sent()
        .slice(at, at + 2)
        .toSorted(),
    );
    expect(sent()).toHaveLength(8);
    expect(twoByTwo).toEqual(
      [TITLE, `Reminder: ${TITLE}`, `Last reminder: ${TITLE}`, `Closing soon: ${TITLE}`].flatMap((title) => [
        `ann ${title}`,
        `ben ${title}`,
      ]),
    );
  });

  it('is refused in words that say why', async () => {
    const event = { action: 'plan-mail', campaign: ID, mailPlan: { reminders: [14, 7] } };
    const parsed = ImportEvent.safeParse(event);
    expect(parsed.error && schemaIssues(parsed.error)).toEqual([
      { at: 'mailPlan.reminders', message: 'must be in order: the second reminder comes after the first' },
    ]);
  });

  it('ends with the links, with the campaign, and where it is taken back', async () => {
    await openedCampaign(office, ID, ANN);
    await planMail(office.desk, ID, { reminders: [7], closing: 3 });
    await sendAsked(office.desk, ID, 'invitation');
    expect(await day('2026-06-01')).toEqual({ sent: 0, left: 0 });
    await change({ status: 'closed' });
    expect(await day('2026-03-20')).toEqual({ sent: 0, left: 0 });
    expect(await planMail(office.desk, ID, { reminders: [7] })).toMatchObject({
      problem: { kind: 'not-allowed' },
    });
    await office.desk.campaigns.change(
      { ...(await office.desk.campaigns.get(ID))!, status: 'open' },
      'closed',
    );
    await planMail(office.desk, ID, undefined);
    expect(await day('2026-03-20')).toEqual({ sent: 0, left: 0 });
    expect(sent()).toHaveLength(1);
  });

  it('follows the day on which a wave closes: links, mails and the campaign itself end with it', async () => {
    await openedCampaign(office, ID, ANN);
    await change({ closes: '2026-03-27', clock: 'cohort' });
    await planMail(office.desk, ID, { reminders: [7], closing: 2 });
    await sendAsked(office.desk, ID, 'invitation');
    expect(office.outbox.sent[0]?.Content?.Simple?.Body?.Text?.Data).toContain('Friday 27 March 2026');
    await day('2026-03-25');
    expect(sent().at(-1)).toMatch(/^ann Closing soon: /);
    const [ticket] = await office.store.dump('tickets');
    expect(ticket).toMatchObject({ expires: '2026-03-27' });

    office.moveTo('2026-03-27T23:30:00Z');
    await expire(expiryDeskOf(office));
    expect(await office.desk.campaigns.get(ID)).toMatchObject({ status: 'open' });
    expect(await office.store.dump('linkKeys')).toHaveLength(1);
    office.moveTo('2026-03-30T04:00:00Z');
    await expire(expiryDeskOf(office));
    expect(await office.desk.campaigns.get(ID)).toMatchObject({ status: 'closed', closed: '2026-03-27' });
    expect(await office.store.dump('linkKeys')).toEqual([]);
    expect(await office.store.dump('invitations')).toEqual([]);
  });
});

describe('pacing', () => {
  const many = Array.from({ length: 40 }, (_, at) => `p${at}@leaver.example,N50BOLT,2026-03`);

  it('sends as many as a day allows, and the rest by itself on the days after', async () => {
    await openedCampaign(office, ID, ...many);
    expect(await sendAsked(limited(1000, 15), ID, 'invitation')).toMatchObject({
      value: { sent: 15, left: 25 },
    });
    expect(await sendDue(limited(1000, 15))).toEqual({ ok: true, value: { sent: 0, left: 25 } });
    office.moveTo('2026-03-11T14:00:00Z');
    expect(await sendDue(limited(1000, 15))).toEqual({ ok: true, value: { sent: 15, left: 10 } });
    office.moveTo('2026-03-12T16:00:00Z');
    expect(await sendDue(limited(1000, 15))).toEqual({ ok: true, value: { sent: 10, left: 0 } });
    expect(new Set(sent()).size).toBe(40);
    expect(await office.desk.mailings.all()).toEqual([]);
  });

  it('waits between mails as the rate asks, and begins none when its time is over', async () => {
    await openedCampaign(office, ID, ...many.slice(0, 20));
    await sendAsked(limited(1, 200), ID, 'invitation');
    expect(office.pauses.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at * 1000));
    // The clock stands still here: places lie further and further ahead, until they are past the end of the run.
    const slow = limited(0.05, 200);
    await openedCampaign(office, 'another', ...many);
    const result = await sendAsked(slow, 'another', 'invitation');
    expect(result).toMatchObject({ value: { sent: 32, left: 8 } });
  });

  it('stops at once where the mail service takes no more, and blames nobody’s address', async () => {
    await openedCampaign(office, ID, ...many);
    office.outbox.refuse = () =>
      new SendingPausedException({ message: 'paused', $metadata: { httpStatusCode: 400 } });
    const paused = await sendAsked(office.desk, ID, 'invitation');
    expect(paused).toMatchObject({ value: { sent: 0, left: 40 } });
    office.outbox.refuse = () => undefined;
    expect(await sendDue(office.desk)).toMatchObject({ value: { sent: 40, left: 0 } });
    const invitations = await office.store.dump('invitations');
    expect(invitations.filter(({ unsent, inHand }) => unsent !== undefined || inHand !== undefined)).toEqual(
      [],
    );
  });

  it('forgets what was asked of a campaign that is closed', async () => {
    await openedCampaign(office, ID, ...many);
    await sendAsked(limited(1000, 5), ID, 'invitation');
    await change({ status: 'closed' });
    await sendDue(office.desk);
    expect(await office.desk.mailings.all()).toEqual([]);
    expect(sent()).toHaveLength(5);
  });
});
