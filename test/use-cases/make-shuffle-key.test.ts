import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { makeShuffleKey } from '../../shared/use-cases/make-shuffle-key.ts';
import { openStore, type Store } from '../functions/respond/store.ts';
import { type CutOff, cutOff } from './cut-off.ts';
import { shuffleDesk } from './shuffle/mixing-room.ts';

let store: Store;
let cut: CutOff;

beforeAll(async () => {
  store = await openStore();
  cut = cutOff(store.client);
});
afterAll(() => store.close());

const desk = () => ({
  ...shuffleDesk(store.client, '2026-04-01T12:00:00Z'),
  campaigns: dynamoCampaigns(store.client, 'campaigns'),
});

async function draft(id: string, status: Campaign['status'] = 'draft'): Promise<Campaign> {
  const campaign: Campaign = {
    id,
    title: 'Leavers',
    instrument: { id: 'exit-interview', version: '1.0.0' },
    clock: 'rolling',
    k: 10,
    status,
    contacts: { eapPhone: '', concernUrl: '', helpEmail: '' },
  };
  await desk().campaigns.create(campaign);
  return campaign;
}

/** What is sealed to the campaign's public key opens with the key that is kept. */
async function expectKeysFit(id: string): Promise<void> {
  const { campaigns, keys, box } = desk();
  const [campaign, privateKey] = [await campaigns.get(id), await keys.privateKey(id)];
  const sealed = await box.sealTo(campaign!.publicKey!, new Uint8Array([1, 2, 3]), 128);
  expect([...(await box.open(privateKey!, sealed))]).toEqual([1, 2, 3]);
}

describe("making a campaign's key", () => {
  test('keeps the private half and writes the public half into the campaign, the same however often it is asked', async () => {
    await draft('keys');
    const first = await makeShuffleKey(desk(), 'keys');
    expect(await makeShuffleKey(desk(), 'keys')).toEqual(first);
    await expectKeysFit('keys');
  });

  test.each([0, 1, 2])('ends with halves that fit when it died around write %i', async (write) => {
    for (const side of ['before', 'after'] as const) {
      const { id } = await draft(`keys-${write}-${side}`);
      cut.at(write, side);
      await makeShuffleKey(desk(), id).catch(() => undefined);
      cut.revive();
      await makeShuffleKey(desk(), id);
      await expectKeysFit(id);
    }
  });

  test('makes one pair when two ask at once', async () => {
    await draft('both');
    await Promise.all([makeShuffleKey(desk(), 'both'), makeShuffleKey(desk(), 'both')]);
    await expectKeysFit('both');
  });

  test('is refused for no campaign and for one that is open without a key', async () => {
    await draft('open', 'open');
    const results = [await makeShuffleKey(desk(), 'nobody'), await makeShuffleKey(desk(), 'open')];
    expect(results.map((result) => result.ok || result.problem.kind)).toEqual(['not-found', 'conflict']);
  });
});
