import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { dynamoSuperseded } from '../../../shared/adapters/dynamodb/superseded.ts';
import { dynamoWithdrawalDrop } from '../../../shared/adapters/dynamodb/withdrawals.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { shuffleEnvelopes } from '../../../shared/use-cases/shuffle-envelopes.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';
import {
  envelopeKeyOf,
  type KeyPair,
  openCampaign,
  receiptHashOf,
  REGION,
  send,
  shuffleDesk,
} from './mixing-room.ts';
import { commentsOf } from './people.ts';
import { pilesOf, rowsOf } from './piles.ts';

let store: Store;
let pair: KeyPair;
let made = 0;

beforeAll(async () => {
  store = await openStore();
  pair = await hpke.makeKeyPair();
});
afterAll(() => store.close());

const campaignOf = async (...people: readonly number[]): Promise<Campaign> => {
  made += 1;
  const campaign = await openCampaign(store.client, `leavers-${made}`, pair);
  for (const person of people) await send(store.client, campaign, person);
  return campaign;
};

const shuffle = (campaign: Campaign, month = '2026-10', now = '2026-11-01T02:30:00Z') =>
  shuffleEnvelopes(shuffleDesk(store.client, now), { campaign: campaign.id, month });

const outcomeOf = async (...run: Parameters<typeof shuffle>) => {
  const result = await shuffle(...run);
  return result.ok ? result.value.map(({ outcome }) => outcome) : result.problem.kind;
};

const slipsOf = async (campaign: Campaign) => (await pilesOf(store.client, campaign.id, ['2026'])).slips;
const envelopesOf = (campaign: Campaign) => rowsOf(store.client, 'envelopes', `${campaign.id}#${REGION}`);

describe('a shuffle', () => {
  test('deals everyone into each pile once and empties their envelopes, whose keys stay', async () => {
    const people = [0, 1, 2, 3, 4, 5, 6];
    const campaign = await campaignOf(...people);
    expect(await outcomeOf(campaign)).toEqual(['done']);
    expect(await pilesOf(store.client, campaign.id, ['2026'])).toEqual({
      slips: people,
      comments: commentsOf(people),
      profiles: people,
    });
    const envelopes = await envelopesOf(campaign);
    expect(envelopes.map(({ sk }) => String(sk)).sort()).toEqual(
      people.map((person) => envelopeKeyOf(campaign.id, `${person}`)).sort(),
    );
    expect(new Set(envelopes.flatMap((row) => Object.keys(row)))).toEqual(
      new Set(['pk', 'sk', 'expires', 'mixed']),
    );
    expect(await send(store.client, campaign, 3)).toBe(false);
  });

  test('leaves neither seed, keys nor anything under way behind', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4);
    await shuffle(campaign);
    const heads = [
      ...(await rowsOf(store.client, 'heads', `${campaign.id}#${REGION}`)),
      ...(await rowsOf(store.client, 'heads', 'under-way')),
    ];
    expect(heads).toEqual([{ pk: `${campaign.id}#${REGION}`, sk: '2026-10', head: { state: 'done' } }]);
  });

  test('leaves no trace where fewer than k wait, and takes them next month', async () => {
    const campaign = await campaignOf(0, 1, 2, 3);
    expect(await outcomeOf(campaign)).toEqual(['waits']);
    expect(await rowsOf(store.client, 'heads', `${campaign.id}#${REGION}`)).toEqual([]);
    expect(await slipsOf(campaign)).toEqual([]);
    await send(store.client, campaign, 4);
    expect(await outcomeOf(campaign, '2026-11', '2026-12-01T02:30:00Z')).toEqual(['done']);
    expect(await slipsOf(campaign)).toEqual([0, 1, 2, 3, 4]);
  });

  test('mixes nobody where withdrawals leave fewer than k: they wait, and who withdrew is gone', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4);
    await dynamoWithdrawalDrop(store.client, 'withdrawals').put(receiptHashOf(campaign.id, '2'));
    await shuffle(campaign);
    expect(await slipsOf(campaign)).toEqual([]);
    expect((await envelopesOf(campaign)).filter(({ sealed }) => sealed !== undefined)).toHaveLength(4);
    await send(store.client, campaign, 5);
    await shuffle(campaign, '2026-11', '2026-12-01T02:30:00Z');
    expect(await slipsOf(campaign)).toEqual([0, 1, 3, 4, 5]);
  });

  test('settles a withdrawal once, and leaves marks of others where they are', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4, 5);
    const withdrawals = dynamoWithdrawalDrop(store.client, 'withdrawals');
    await withdrawals.put(receiptHashOf(campaign.id, '2'));
    await withdrawals.put('of nobody yet');
    await shuffle(campaign);
    expect(await slipsOf(campaign)).toEqual([0, 1, 3, 4, 5]);
    const marks = await rowsOf(store.client, 'withdrawals', 'withdrawn');
    expect(marks.map(({ sk }) => sk)).toEqual(['of nobody yet']);
  });

  test('lets an envelope that cannot be opened wait, and mixes the others', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4);
    const stranger = await hpke.makeKeyPair();
    await send(store.client, { ...campaign, publicKey: stranger.publicKey }, 9);
    await shuffle(campaign);
    expect(await slipsOf(campaign)).toEqual([0, 1, 2, 3, 4]);
    const [waiting, ...more] = (await envelopesOf(campaign)).filter(({ sealed }) => sealed !== undefined);
    expect([waiting?.['sk'], more]).toEqual([envelopeKeyOf(campaign.id, '9'), []]);
  });

  test('runs once a month: a second run changes nothing, and later envelopes wait for the next month', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4);
    await shuffle(campaign);
    for (const person of [5, 6, 7, 8, 9]) await send(store.client, campaign, person);
    await shuffle(campaign);
    expect(await slipsOf(campaign)).toEqual([0, 1, 2, 3, 4]);
    await shuffle(campaign, '2026-11', '2026-12-01T02:30:00Z');
    expect(await slipsOf(campaign)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('comes to the same end where several run at once', async () => {
    const people = [0, 1, 2, 3, 4, 5, 6, 7];
    const campaign = await campaignOf(...people);
    await dynamoWithdrawalDrop(store.client, 'withdrawals').put(receiptHashOf(campaign.id, '7'));
    await Promise.all([shuffle(campaign), shuffle(campaign), shuffle(campaign)]);
    expect(await pilesOf(store.client, campaign.id, ['2026'])).toEqual({
      slips: people.slice(0, 7),
      comments: commentsOf(people.slice(0, 7)),
      profiles: people.slice(0, 7),
    });
    expect((await envelopesOf(campaign)).filter((row) => 'sealed' in row)).toEqual([]);
    expect(await rowsOf(store.client, 'heads', `${campaign.id}#${REGION}`)).toHaveLength(1);
  });

  test('is refused for a month that has not ended and for a campaign that is not there', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4);
    expect(await outcomeOf(campaign, '2026-11')).toBe('invalid');
    expect(await outcomeOf({ ...campaign, id: 'nobody' })).toBe('not-found');
  });
});

describe('a link that was replaced', () => {
  const replace = (campaign: Campaign, old: string, by: string, issue = 2) =>
    dynamoSuperseded(store.client, 'withdrawals').keep(campaign.id, REGION, {
      key: envelopeKeyOf(campaign.id, old),
      by: envelopeKeyOf(campaign.id, by),
      issue,
      expires: '2026-12-27',
    });

  test('has its envelope dropped for the new one, in one shuffle or in two', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4);
    await replace(campaign, '0', 'new 0');
    await send(store.client, campaign, 10, { sender: 'new 0' });
    await replace(campaign, '1', 'new 1');
    await send(store.client, campaign, 20);
    await shuffle(campaign);
    expect(await slipsOf(campaign)).toEqual([2, 3, 4, 10, 20]);
    for (const person of [5, 6, 7, 8]) await send(store.client, campaign, person);
    await send(store.client, campaign, 11, { sender: 'new 1' });
    await shuffle(campaign, '2026-11', '2026-12-01T02:30:00Z');
    expect(await slipsOf(campaign)).toEqual([2, 3, 4, 5, 6, 7, 8, 10, 11, 20]);
  });

  test('whose envelope is mixed keeps out the new one, and the one after that', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4);
    await shuffle(campaign);
    await replace(campaign, '0', 'new');
    await replace(campaign, 'new', 'newer', 3);
    for (const person of [5, 6, 7, 8, 9]) await send(store.client, campaign, person);
    await send(store.client, campaign, 10, { sender: 'newer' });
    await shuffle(campaign, '2026-11', '2026-12-01T02:30:00Z');
    expect(await slipsOf(campaign)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('whose answers were withdrawn keeps nobody out', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4, 5);
    await dynamoWithdrawalDrop(store.client, 'withdrawals').put(receiptHashOf(campaign.id, '0'));
    await shuffle(campaign);
    await replace(campaign, '0', 'new');
    for (const person of [6, 7, 8, 9]) await send(store.client, campaign, person);
    await send(store.client, campaign, 10, { sender: 'new' });
    await shuffle(campaign, '2026-11', '2026-12-01T02:30:00Z');
    expect(await slipsOf(campaign)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('does not count towards k', async () => {
    const campaign = await campaignOf(0, 1, 2, 3, 4);
    await replace(campaign, '0', 'new');
    expect(await outcomeOf(campaign)).toEqual(['waits']);
  });
});
