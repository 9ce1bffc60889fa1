import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, type ShuffleActionsDesk } from '../../../functions/shuffle/actions.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { ShuffleEvent } from '../../../shared/use-cases/events.ts';
import { makeKeyPair } from '../../../shared/adapters/crypto/hpke.ts';
import { openCampaign, send, shuffleDesk } from '../../use-cases/shuffle/mixing-room.ts';
import { openStore, type Store } from '../respond/store.ts';

let store: Store;
let desk: ShuffleActionsDesk;

beforeAll(async () => {
  store = await openStore();
  desk = {
    ...shuffleDesk(store.client, '2027-05-01T02:30:00Z'),
    campaigns: dynamoCampaigns(store.client, 'campaigns'),
  };
});
afterAll(() => store.close());

const ask = (event: unknown) => act(desk, ShuffleEvent.parse(event));

test('each action of the shuffle function is done by its use case, and tells no counts', async () => {
  const campaign = await openCampaign(store.client, 'leavers', await makeKeyPair());
  for (const person of [0, 1, 2, 3, 4]) await send(store.client, campaign, person);
  const outcome = (month: string) => ({
    ok: true,
    value: [{ campaign: 'leavers', region: 'R', outcome: month }],
  });
  expect(await ask({ action: 'make-key', campaign: 'leavers' })).toEqual({
    ok: true,
    value: { publicKey: campaign.publicKey },
  });
  expect(await ask({ action: 'shuffle', month: '2027-03', campaign: 'leavers' })).toEqual(outcome('done'));
  expect(await ask({ action: 'scheduled', time: '2027-05-01T01:30:00Z' })).toEqual(outcome('waits'));
  expect(await ask({ action: 'count-profiles', campaign: 'leavers', year: '2026' })).toEqual({
    ok: true,
    value: { year: '2026' },
  });
});
