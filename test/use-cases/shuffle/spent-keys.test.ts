import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { dynamoSlips } from '../../../shared/adapters/dynamodb/slips.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { runMonthlyShuffle } from '../../../shared/use-cases/run-monthly-shuffle.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';
import { K, type KeyPair, openCampaign, REGION, send, shuffleDesk } from './mixing-room.ts';

let store: Store;
let made = 0;
let pair: KeyPair;
beforeAll(async () => {
  store = await openStore();
  pair = await hpke.makeKeyPair();
});
afterAll(() => store.close());

const closedOn = (closed: string): Promise<Campaign> =>
  openCampaign(store.client, `closed-${++made}`, pair, { status: 'closed', closed });
const sendAs = async (campaign: Campaign, people: number): Promise<void> => {
  for (let person = 0; person < people; person += 1) await send(store.client, campaign, person);
};
const runAt = (time: string) => runMonthlyShuffle(shuffleDesk(store.client, time), time);
const hasKey = async ({ id }: Campaign): Promise<boolean> =>
  (await shuffleDesk(store.client, '2026-10-01T01:30:00Z').keys.privateKey(id)) !== undefined;

describe('the private key of a campaign that closed in August', () => {
  let campaign: Campaign;
  beforeEach(async () => {
    campaign = await closedOn('2026-08-31');
  });

  test('opens what was sent until its end, is kept for a month, and goes in October', async () => {
    await sendAs(campaign, K);
    await runAt('2026-09-01T01:30:00Z');
    expect(await hasKey(campaign)).toBe(true);
    await runAt('2026-10-01T01:30:00Z');
    expect(await hasKey(campaign)).toBe(false);
  });

  test('opens what came in minutes after the close, before it goes', async () => {
    await sendAs(campaign, K);
    await runAt('2026-09-01T01:30:00Z');
    for (let person = K; person < 2 * K; person += 1) await send(store.client, campaign, person);
    await runAt('2026-10-01T01:30:00Z');
    expect(await hasKey(campaign)).toBe(false);
    const sizes: number[] = [];
    for await (const { pack } of dynamoSlips(store.client, 'slips').packs(campaign.id, REGION)) {
      sizes.push(pack.n);
    }
    expect(sizes).toEqual([K, K]);
  });

  test('stays while too few wait to be mixed', async () => {
    await sendAs(campaign, K - 1);
    await runAt('2026-10-01T01:30:00Z');
    await runAt('2026-11-01T02:30:00Z');
    expect(await hasKey(campaign)).toBe(true);
  });

  test('is missed by no later shuffle', async () => {
    await sendAs(campaign, K);
    await runAt('2026-10-01T01:30:00Z');
    expect((await runAt('2026-11-01T02:30:00Z')).ok).toBe(true);
  });
});

test('the private key of an open campaign stays, though nothing waits', async () => {
  const campaign = await openCampaign(store.client, `open-${++made}`, pair);
  await runAt('2026-10-01T01:30:00Z');
  expect(await hasKey(campaign)).toBe(true);
});
