import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoSuperseded } from '../../../shared/adapters/dynamodb/superseded.ts';
import { dynamoWithdrawalDrop } from '../../../shared/adapters/dynamodb/withdrawals.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { addMonths } from '../../../shared/domain/kernel/calendar.ts';
import type { SealedBox } from '../../../shared/use-cases/ports/sealed-box.ts';
import { shuffleEnvelopes } from '../../../shared/use-cases/shuffle-envelopes.ts';
import { envelopeKeyOf, K, openCampaign, receiptHashOf, REGION, send, shuffleDesk } from './mixing-room.ts';
import { pilesOf } from './piles.ts';

/** Seals nothing and pads nothing: what is tried here is who is counted, many times over. */
const openBox: SealedBox = {
  makeKeyPair: () => Promise.resolve({ publicKey: 'AAAA', privateKey: 'AAAA' }),
  sealTo: (_, content) => Promise.resolve(content),
  open: (_, sealed) => Promise.resolve(sealed),
};

export type Deed = 'send' | 'withdraw' | 'replace' | 'late';

/** What must be true of one sending in the end. */
type Fate = 'counted' | 'not counted' | 'either';

interface Link {
  sent: boolean;
  fate: Fate;
}

/** Fewer than 120 people with links who send, withdraw and have their links replaced, and what may come of it. */
export interface Town {
  /** False where the deed cannot be done: nobody withdraws what was not sent. */
  act(person: number, deed: Deed): Promise<boolean>;
  /** The next month's shuffle. `before` is called with the number of each call that it makes to the store. */
  shuffle(before?: (call: number) => Promise<void>): Promise<void>;
  /** k others send, whom nothing happens to. */
  others(): Promise<void>;
  counted(): Promise<readonly number[]>;
  /** A sending has a number that tells the person and the link. */
  sendingOf(person: number, issue: number): number;
  /** By person, what each of their sendings must be, the oldest first. */
  readonly links: readonly (readonly Readonly<Link>[])[];
}

export async function openTown(
  client: DynamoDBClient,
  shuffleClient: DynamoDBClient,
  id: string,
  people: number,
): Promise<Town> {
  const campaign: Campaign = await openCampaign(client, id, { publicKey: 'AAAA', privateKey: 'AAAA' });
  const links: Link[][] = Array.from({ length: people }, () => [{ sent: false, fate: 'either' }]);
  const sendingOf = (person: number, issue: number): number => person + people * issue;
  const senderOf = (person: number, issue: number): string => `${person}.${issue}`;
  const desk = shuffleDesk(client, '2026-11-01T02:30:00Z');
  let month = '2026-03';

  /** Nothing is under way: who is mixed now stays so, who is not can still be kept out. */
  const settle = async (person: number, issue: number): Promise<void> => {
    const link = links[person]?.[issue];
    if (link?.sent !== true || link.fate === 'not counted') return;
    const heads = await desk.heads.months(id, REGION);
    if (heads.some(({ head }) => head.state !== 'done')) link.fate = 'either';
    else if (!(await counted()).includes(sendingOf(person, issue))) link.fate = 'not counted';
  };

  const put = (person: number, issue: number): Promise<boolean> =>
    send(client, campaign, sendingOf(person, issue), { sender: senderOf(person, issue), box: openBox });

  const counted = async (): Promise<readonly number[]> => (await pilesOf(client, id, [])).slips;

  const deeds: Record<Deed, (person: number, own: Link[]) => Promise<boolean>> = {
    async send(person, own) {
      const current = own.at(-1);
      if (current === undefined || current.sent) return false;
      await put(person, own.length - 1);
      Object.assign(current, { sent: true, fate: 'counted' });
      return true;
    },
    async withdraw(person, own) {
      const issue = own.findLastIndex(({ sent }) => sent);
      if (issue === -1) return false;
      await dynamoWithdrawalDrop(client, 'withdrawals').put(receiptHashOf(id, senderOf(person, issue)));
      await settle(person, issue);
      return true;
    },
    async replace(person, own) {
      if (own.length > 3) return false;
      const issue = own.push({ sent: false, fate: 'either' });
      const by = envelopeKeyOf(id, senderOf(person, issue - 1));
      for (let earlier = issue - 2; earlier >= 0; earlier -= 1) {
        const key = envelopeKeyOf(id, senderOf(person, earlier));
        const superseded = { key, by, issue, expires: '2027-12-26' };
        await dynamoSuperseded(client, 'withdrawals').keep(id, REGION, superseded);
      }
      for (const earlier of own.keys()) await settle(person, earlier);
      return true;
    },
    // Was under way by the old link when it was replaced: the ticket was read before, the envelope lands after.
    async late(person, own) {
      const old = own.at(-2);
      if (old === undefined || old.sent) return false;
      await put(person, own.length - 2);
      Object.assign(old, { sent: true, fate: 'not counted' });
      return true;
    },
  };

  return {
    links,
    counted,
    sendingOf,
    async others() {
      for (let other = 0; other < K; other += 1) await send(client, campaign, 600 + other, { box: openBox });
    },
    act: (person, deed) => deeds[deed](person, links[person] ?? []),
    async shuffle(before = () => Promise.resolve()) {
      month = addMonths(month, 1);
      let call = 0;
      const watched = shuffleClient;
      watched.middlewareStack.add(
        (next) => async (args) => {
          await before(call++);
          return next(args);
        },
        { step: 'initialize', name: 'watch', override: true },
      );
      const room = { ...shuffleDesk(watched, `${addMonths(month, 1)}-01T02:30:00Z`), box: openBox };
      await shuffleEnvelopes(room, { campaign: id, month });
    },
  };
}
