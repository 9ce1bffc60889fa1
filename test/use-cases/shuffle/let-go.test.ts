import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { dynamoSuperseded } from '../../../shared/adapters/dynamodb/superseded.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { shuffleEnvelopes } from '../../../shared/use-cases/shuffle-envelopes.ts';
import { letGo } from '../../../shared/use-cases/shuffle/let-go.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';
import { envelopeKeyOf, type KeyPair, openCampaign, REGION, send, shuffleDesk } from './mixing-room.ts';
import { pilesOf, rowsOf } from './piles.ts';

const EXPIRES = '2026-11-29';
const IN_TIME = '2026-11-30T12:00:00Z';
const LATER = '2026-12-01T12:00:00Z';

let store: Store;
let pair: KeyPair;
let made = 0;

beforeAll(async () => {
  store = await openStore();
  pair = await hpke.makeKeyPair();
});
afterAll(() => store.close());

async function mixedCampaign(): Promise<Campaign> {
  const campaign = await openCampaign(store.client, `let-go-${++made}`, pair);
  for (const person of [0, 1, 2, 3, 4]) await send(store.client, campaign, person, { expires: EXPIRES });
  await shuffle(campaign, '2026-10');
  return campaign;
}

const shuffle = (campaign: Campaign, month: string) =>
  shuffleEnvelopes(shuffleDesk(store.client, '2027-06-01T02:30:00Z'), { campaign: campaign.id, month });

const expireAt = (campaign: Campaign, now: string) =>
  letGo(shuffleDesk(store.client, now), { campaign: campaign.id, region: REGION });

const envelopesOf = async (campaign: Campaign) =>
  (await rowsOf(store.client, 'envelopes', `${campaign.id}#${REGION}`)).map(({ sk }) => sk);

const replace = (campaign: Campaign, old: string, by: string) =>
  dynamoSuperseded(store.client, 'withdrawals').keep(campaign.id, REGION, {
    key: envelopeKeyOf(campaign.id, old),
    by: envelopeKeyOf(campaign.id, by),
    issue: 2,
    expires: EXPIRES,
  });

describe('what is left of envelopes', () => {
  test('stays while their links are good, as proof against a second sending, and goes when they have expired', async () => {
    const campaign = await mixedCampaign();
    await expireAt(campaign, IN_TIME);
    expect(await envelopesOf(campaign)).toHaveLength(5);
    await expireAt(campaign, LATER);
    expect(await envelopesOf(campaign)).toEqual([]);
  });

  test('never includes an envelope that still waits, however long ago its link expired', async () => {
    const campaign = await mixedCampaign();
    await send(store.client, campaign, 5, { expires: EXPIRES });
    await expireAt(campaign, '2027-05-01T12:00:00Z');
    expect(await envelopesOf(campaign)).toEqual([envelopeKeyOf(campaign.id, '5')]);
  });

  test('keeps a mixed envelope that was replaced as long as its replacement waits, so that it is not counted too', async () => {
    const campaign = await mixedCampaign();
    await replace(campaign, '0', 'new');
    await send(store.client, campaign, 10, { sender: 'new', expires: EXPIRES });
    await expireAt(campaign, LATER);
    expect(await envelopesOf(campaign)).toHaveLength(2);
    for (const person of [5, 6, 7, 8, 9])
      await send(store.client, campaign, person, { expires: '2027-05-30' });
    await shuffle(campaign, '2027-04');
    expect((await pilesOf(store.client, campaign.id, [])).slips).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await expireAt(campaign, LATER);
    expect(await envelopesOf(campaign)).toHaveLength(5);
    expect(await rowsOf(store.client, 'withdrawals', `superseded#${campaign.id}#${REGION}`)).toEqual([]);
  });
});
