import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { MessageRejected, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailKind } from '../../../shared/domain/campaign/mail/kinds.ts';
import { letters } from '../../../shared/use-cases/letters.ts';
import { sendAsked } from '../../../shared/use-cases/mail/send-asked.ts';
import { sendDue } from '../../../shared/use-cases/mail/send-due.ts';
import { type Office, openedCampaign, openOffice, SITE } from '../campaign-office.ts';

const ID = 'exit-2026';
const ANN = 'ann@leaver.example,N50BOLT,2026-03';
const BEN = 'ben@leaver.example,N50BOLT,2026-03';
const CAZ = 'caz@leaver.example,N07BRNT,2026-04';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

async function send(kind: MailKind = 'invitation') {
  const result = await sendAsked(office.desk, ID, kind);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const sentTo = () =>
  office.outbox.sent.map(({ Destination }) => String(Destination?.ToAddresses?.[0])).toSorted();
const linkIn = (text: string | undefined) => text?.match(/http\S+\/i\/\S+/)?.[0] ?? 'no link';
const linksSent = () =>
  new Map(
    office.outbox.sent.map(({ Destination, Content }) => [
      Destination?.ToAddresses?.[0],
      linkIn(Content?.Simple?.Body?.Text?.Data),
    ]),
  );

describe('mailing invitations', () => {
  it('mails everyone a link of their own, whose ticket stands', async () => {
    await openedCampaign(office, ID, ANN, BEN, CAZ);
    expect(await send()).toMatchObject({
      sent: 3,
      already: 0,
      stopped: 0,
      left: 0,
      notSent: [],
      closedMonths: [],
    });
    expect(sentTo()).toEqual(['ann@leaver.example', 'ben@leaver.example', 'caz@leaver.example']);
    const links = [...linksSent().values()];
    expect(new Set(links).size).toBe(3);
    for (const link of links) {
      expect(link).toMatch(new RegExp(`^${SITE}/i/[A-Za-z0-9_-]{32}$`));
      const token = link.slice(`${SITE}/i/`.length);
      const ticket = await office.desk.tickets.get(office.desk.links.ticketKey(token));
      expect(ticket).toMatchObject({ campaign: ID });
    }
    const token = linksSent().get('caz@leaver.example')?.slice(`${SITE}/i/`.length) ?? '';
    expect(await office.desk.tickets.get(office.desk.links.ticketKey(token))).toEqual({
      campaign: ID,
      unit: 'N07BRNT',
      region: 'N07',
      expires: '2026-07-05',
    });
  });

  it('stores no token, and nothing that an invitation and its ticket have both', async () => {
    await openedCampaign(office, ID, ANN, BEN, CAZ);
    await send();
    const everything = JSON.stringify(
      await Promise.all(
        (['campaigns', 'invitations', 'tickets', 'linkKeys'] as const).map((table) =>
          office.store.dump(table),
        ),
      ),
    );
    for (const link of linksSent().values()) expect(everything).not.toContain(link.slice(-32));
    const texts = (rows: readonly Record<string, unknown>[]) =>
      rows.map((row) => Object.values(row).filter((value) => typeof value === 'string' && value.length > 12));
    const [invitations, tickets] = await Promise.all([
      office.store.dump('invitations'),
      office.store.dump('tickets'),
    ]);
    const known = new Set(texts(invitations).flat());
    expect(
      texts(tickets)
        .flat()
        .filter((text) => known.has(text)),
    ).toEqual([]);
    expect(tickets.flatMap((row) => Object.keys(row)).toSorted()).not.toContain('month');
  });

  it('mails nobody twice, and reminds everyone once with the same link', async () => {
    await openedCampaign(office, ID, ANN, BEN);
    await send();
    const invited = linksSent();
    expect(await send()).toMatchObject({ sent: 0, already: 2 });
    expect(await send('reminder')).toMatchObject({ sent: 2, already: 0 });
    expect(await send('reminder')).toMatchObject({ sent: 0, already: 2 });
    expect(office.outbox.sent).toHaveLength(4);
    expect(linksSent()).toEqual(invited);
    expect(office.outbox.sent.at(-1)?.Content?.Simple?.Body?.Text?.Data).toContain('thank you');
  });

  it('mails nobody twice where two runs go on at the same time, and makes one key', async () => {
    await openedCampaign(office, ID, ANN, BEN, CAZ);
    const runs = await Promise.all([send(), send(), send()]);
    expect(runs.reduce((total, { sent }) => total + sent, 0)).toBe(3);
    expect(sentTo()).toHaveLength(3);
    expect(await office.store.dump('linkKeys')).toHaveLength(2);
    const mailed = [...linksSent().values()].map((link) => office.desk.links.ticketKey(link.slice(-32)));
    expect((await office.store.dump('tickets')).map(({ pk }) => String(pk)).toSorted()).toEqual(
      mailed.toSorted(),
    );
  });

  it.each(['before', 'after'] as const)(
    'mails nobody twice where a run is cut off %s any of its writes, and reaches all who were not in hand',
    async (side) => {
      for (let write = 0; ; write += 1) {
        await office.close();
        office = await openOffice();
        await openedCampaign(office, ID, ANN, BEN, CAZ);
        office.cut.at(write, side);
        await sendAsked(office.desk, ID, 'invitation').catch(() => undefined);
        const died = office.cut.revive();
        await send();
        const reached = sentTo();
        expect(new Set(reached).size).toBe(reached.length);
        const inHand = (await office.store.dump('invitations')).filter(
          ({ invited, address }) => invited === true && !reached.includes(String(address)),
        );
        expect(inHand.length + reached.length).toBe(3);
        await send('reminder');
        for (const link of linksSent().values()) {
          expect(await office.desk.tickets.get(office.desk.links.ticketKey(link.slice(-32)))).toBeDefined();
        }
        expect(await office.store.dump('tickets')).toHaveLength(3);
        if (!died) break;
      }
      expect.hasAssertions();
    },
  );

  it('tries again those whom the mail service refused, and says why', async () => {
    await openedCampaign(office, ID, ANN, BEN);
    office.outbox.refuse = ({ Destination }) =>
      Destination?.ToAddresses?.[0] === 'ann@leaver.example' ? rejected() : undefined;
    expect(await send()).toMatchObject({
      sent: 1,
      notSent: [{ address: 'ann@leaver.example', reason: 'The mail service said: MessageRejected.' }],
    });
    office.outbox.refuse = () => undefined;
    expect(await send()).toMatchObject({ sent: 1, already: 1, notSent: [] });
  });

  it('does not send again where the mail service gave no answer', async () => {
    await openedCampaign(office, ID, ANN);
    office.outbox.refuse = () => Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    expect((await send()).notSent[0]?.reason).toContain('did not answer');
    office.outbox.refuse = () => undefined;
    expect(await send()).toMatchObject({ sent: 0, already: 1 });
    expect(await send('reminder')).toMatchObject({ sent: 1 });
  });

  it('waits and tries again while the mail service is busy', async () => {
    await openedCampaign(office, ID, ANN);
    let busy = 3;
    office.outbox.refuse = () => (busy-- > 0 ? tooMany() : undefined);
    expect(await send()).toMatchObject({ sent: 1, notSent: [] });
  });

  it('stops after ten failures in a row and leaves the rest for another run', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `p${index}@leaver.example,N50BOLT,2026-03`);
    await openedCampaign(office, ID, ...many);
    let tried = 0;
    office.outbox.refuse = () => {
      tried += 1;
      return rejected();
    };
    const { sent, left } = await send();
    expect([sent, left]).toEqual([0, 60]);
    expect(tried).toBeLessThan(30);
    office.outbox.refuse = () => undefined;
    expect(await sendDue(office.desk)).toEqual({ ok: true, value: { sent: 60, left: 0 } });
    expect(await send()).toMatchObject({ sent: 0, already: 60 });
  });

  it('says which months have expired, and mails the others', async () => {
    await openedCampaign(office, ID, ANN, CAZ);
    office.moveTo('2026-06-30T12:00:00Z');
    expect(await send()).toMatchObject({
      sent: 1,
      closedMonths: [
        {
          month: '2026-03',
          people: 1,
          reason:
            'Links of people who left in 2026-03 worked until 31 May 2026. After that day none are given out.',
        },
      ],
    });
  });

  it('makes no second key for a month whose key was destroyed after links were given out', async () => {
    await openedCampaign(office, ID, ANN);
    await letters(office.desk, ID);
    await office.store.client.send(
      new DeleteItemCommand({ TableName: 'linkKeys', Key: marshall({ pk: ID, sk: '2026-03' }) }),
    );
    const { sent, closedMonths } = await send();
    expect(sent).toBe(0);
    expect(closedMonths[0]?.reason).toContain('was destroyed');
    expect(await office.store.dump('linkKeys')).toEqual([]);
  });

  it('mails nobody unless the campaign is open', async () => {
    const campaign = await openedCampaign(office, ID, ANN);
    await office.desk.campaigns.change({ ...campaign, status: 'closed' }, 'open');
    const outcomes = [
      await sendAsked(office.desk, ID, 'invitation'),
      await sendAsked(office.desk, 'other', 'invitation'),
    ];
    expect(outcomes).toMatchObject([
      { problem: { kind: 'not-allowed' } },
      { problem: { kind: 'not-found' } },
    ]);
    expect(office.outbox.sent).toEqual([]);
  });
});

const rejected = () => new MessageRejected({ message: 'no', $metadata: { httpStatusCode: 400 } });
const tooMany = () => new TooManyRequestsException({ message: 'slow', $metadata: { httpStatusCode: 429 } });
