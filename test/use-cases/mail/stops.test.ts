import { MessageRejected } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoStopLinks, dynamoUndeliverable } from '../../../shared/adapters/dynamodb/mail-stops.ts';
import { followStopLink } from '../../../shared/use-cases/mail/follow-stop-link.ts';
import { noteFeedback } from '../../../shared/use-cases/mail/note-feedback.ts';
import { retryMail } from '../../../shared/use-cases/mail/retry-mail.ts';
import { sendAsked } from '../../../shared/use-cases/mail/send-asked.ts';
import { unsentMails } from '../../../shared/use-cases/mail/unsent.ts';
import { type Office, openedCampaign, openOffice, SITE } from '../campaign-office.ts';

const ID = 'exit-2026';
const ANN = 'ann@leaver.example,N50BOLT,2026-03';
const BEN = 'ben@leaver.example,N50BOLT,2026-03';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await openedCampaign(office, ID, ANN, BEN);
});
afterEach(() => office.close());

const sentTo = () =>
  office.outbox.sent.map(({ Destination }) => String(Destination?.ToAddresses?.[0])).toSorted();
const headersTo = (address: string) =>
  office.outbox.sent.find(({ Destination }) => Destination?.ToAddresses?.[0] === address)?.Content?.Simple
    ?.Headers;
const stopLinkOf = (address: string) =>
  headersTo(address)
    ?.find(({ Name }) => Name === 'List-Unsubscribe')
    ?.Value?.slice(1, -1) ?? '';
const follow = (link: string) =>
  followStopLink(
    { stopLinks: dynamoStopLinks(office.store.client, 'mail'), links: office.desk.links },
    link.slice(link.lastIndexOf('/') + 1),
  );
const unsent = async () => {
  const result = await unsentMails(office.desk, ID);
  if (!result.ok) throw new Error('The list could not be made.');
  return result.value;
};
const feedback = (why: 'bounced' | 'complained', ...addresses: string[]) =>
  noteFeedback(
    {
      addresses: dynamoUndeliverable(office.store.client, 'mail'),
      read: () => [{ why, addresses }],
      links: office.desk.links,
      clock: office.desk.clock,
    },
    ['a notification'],
  );

describe('the link by which mails are stopped', () => {
  it('stops mails of this campaign to this address, and leaves the link that answers as it is', async () => {
    await sendAsked(office.desk, ID, 'invitation');
    const link = stopLinkOf('ann@leaver.example');
    expect(link).toMatch(new RegExp(`^${SITE}/no-mail/[A-Za-z0-9_-]{32}$`));
    await follow(link);
    expect(await sendAsked(office.desk, ID, 'reminder')).toMatchObject({
      value: { sent: 1, stopped: 1, left: 0 },
    });
    expect(sentTo()).toEqual(['ann@leaver.example', 'ben@leaver.example', 'ben@leaver.example']);
    const text = office.outbox.sent[0]?.Content?.Simple?.Body?.Text?.Data ?? '';
    const token = /\/i\/(\S{32})/.exec(text)?.[1] ?? '';
    expect(await office.desk.tickets.get(office.desk.links.ticketKey(token))).toMatchObject({ campaign: ID });
  });

  it('is no link that answers, and no row says whose it is', async () => {
    await sendAsked(office.desk, ID, 'invitation');
    const token = stopLinkOf('ann@leaver.example').slice(-32);
    expect(await office.desk.tickets.get(office.desk.links.ticketKey(token))).toBeUndefined();
    await follow(stopLinkOf('ann@leaver.example'));
    const rows = JSON.stringify(await office.store.dump('mail'));
    expect(rows).not.toContain(token);
    const [invitation] = await office.store.dump('invitations');
    expect(rows).not.toContain(String(invitation?.['id']));
    expect(JSON.stringify(await office.store.dump('invitations'))).not.toContain('stop');
  });

  it('tells the operator how many followed theirs, and not who', async () => {
    await sendAsked(office.desk, ID, 'invitation');
    await follow(stopLinkOf('ann@leaver.example'));
    expect(await unsent()).toEqual({ unsent: [], stopped: 1, next: null });
  });

  it('stores nothing for links that were in no mail', async () => {
    await follow(`${SITE}/no-mail/${'x'.repeat(32)}`);
    await follow(`${SITE}/no-mail/short`);
    expect(await office.store.dump('mail')).toEqual([]);
  });

  it('stays followed when later mails offer it again', async () => {
    await sendAsked(office.desk, ID, 'invitation');
    await follow(stopLinkOf('ann@leaver.example'));
    await sendAsked(office.desk, ID, 'reminder');
    await sendAsked(office.desk, ID, 'closing');
    expect(sentTo().filter((to) => to.startsWith('ann'))).toHaveLength(1);
  });
});

describe('mails that come back or are unwanted', () => {
  it.each(['bounced', 'complained'] as const)(
    'stop mail to that address in every campaign: %s',
    async (why) => {
      await sendAsked(office.desk, ID, 'invitation');
      await feedback(why, 'Ann@Leaver.example');
      await sendAsked(office.desk, ID, 'reminder');
      await openedCampaign(office, 'another', ANN);
      expect(await sendAsked(office.desk, 'another', 'invitation')).toMatchObject({
        value: { sent: 0, stopped: 1 },
      });
      expect(sentTo().filter((to) => to.startsWith('ann'))).toHaveLength(1);
      expect((await unsent()).unsent).toMatchObject([{ address: 'ann@leaver.example' }]);
      expect(JSON.stringify(await office.store.dump('mail')).toLowerCase()).not.toContain('ann@');
    },
  );
});

describe('mails that the service refuses', () => {
  const refuse = () => {
    office.outbox.refuse = ({ Destination }) =>
      Destination?.ToAddresses?.[0] === 'ann@leaver.example'
        ? new MessageRejected({ message: 'no', $metadata: { httpStatusCode: 400 } })
        : undefined;
  };

  it('are tried three times, then put aside and listed with the reason, until the operator sends them', async () => {
    refuse();
    for (const left of [1, 1, 0]) {
      expect(await sendAsked(office.desk, ID, 'invitation')).toMatchObject({ value: { left } });
    }
    office.outbox.refuse = () => undefined;
    expect(await sendAsked(office.desk, ID, 'invitation')).toMatchObject({ value: { sent: 0, already: 2 } });
    expect(await unsent()).toEqual({
      unsent: [
        { address: 'ann@leaver.example', kind: 'invitation', why: 'The mail service said: MessageRejected.' },
      ],
      stopped: 0,
      next: null,
    });
    expect(await retryMail(office.desk, ID, 'ann@leaver.example')).toEqual({
      ok: true,
      value: { kind: 'invitation' },
    });
    expect(sentTo()).toEqual(['ann@leaver.example', 'ben@leaver.example']);
    expect((await unsent()).unsent).toEqual([]);
  });

  it('are not sent again to whom nothing was put aside', async () => {
    await sendAsked(office.desk, ID, 'invitation');
    expect(await retryMail(office.desk, ID, 'ben@leaver.example')).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await retryMail(office.desk, ID, 'no@leaver.example')).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(sentTo()).toHaveLength(2);
  });
});
