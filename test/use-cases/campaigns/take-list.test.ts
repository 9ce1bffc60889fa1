import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import { dynamoPeopleLists } from '../../../shared/adapters/dynamodb/people-lists.ts';
import { listKey, type PeopleList } from '../../../shared/domain/campaign/list/people-list.ts';
import type { ListDesk } from '../../../shared/use-cases/campaigns/lists/list-desk.ts';
import { takeList } from '../../../shared/use-cases/campaigns/lists/take-list.ts';
import { HEADER, type Office, openedCampaign, openOffice } from '../campaign-office.ts';
import { FIRST } from './campaign-desk.ts';

const LIST = { campaign: 'leavers', id: 'abcd1234' };
const FILE = new TextEncoder().encode(`${HEADER}\nann@leaver.example,N50BOLT,2026-03\n`);

let office: Office;
let desk: ListDesk;
let held: Map<string, Uint8Array>;
beforeEach(async () => {
  office = await openOffice();
  held = new Map([[listKey(LIST), FILE]]);
  desk = {
    ...office.desk,
    lists: dynamoPeopleLists(office.store.client, 'campaigns'),
    uploads: {
      form: () => Promise.reject(new Error('No form is asked for.')),
      has: async (key) => held.has(key),
      get: async (key) => held.get(key),
      put: async (key, content) => void held.set(key, content),
      remove: async (key) => void held.delete(key),
    },
    hash: sha256Hex,
    versions: { versions: () => Promise.resolve([]) },
    workings: { get: () => Promise.resolve(undefined) },
  };
  await openedCampaign(office, LIST.campaign);
});
afterEach(() => office.close());

const stands = (state: PeopleList['state']) =>
  desk.lists.add({ ...LIST, by: FIRST, at: '2026-03-10T12:00:00.000Z', state, sha256: sha256Hex(FILE) });
const take = () => takeList(desk, { campaign: LIST.campaign, list: LIST.id });
const invited = async () => (await office.store.dump('invitations')).length;

it('takes in the people of a list that was approved, and destroys its file', async () => {
  await stands('approved');
  expect(await take()).toMatchObject({ ok: true, value: { state: 'taken' } });
  expect(await invited()).toBe(1);
  expect([...held.keys()]).toEqual([]);
});

it.each(['waiting', 'checked', 'turned-down'] as const)(
  'takes nobody in of a list that is %s',
  async (state) => {
    await stands(state);
    expect(await take()).toMatchObject({ problem: { kind: 'not-allowed' } });
    expect(await invited()).toBe(0);
  },
);

it('takes nobody in of another file than was checked', async () => {
  await stands('approved');
  held.set(listKey(LIST), new TextEncoder().encode(`${HEADER}\nbob@leaver.example,N50BOLT,2026-03\n`));
  expect(await take()).toMatchObject({ problem: { kind: 'not-allowed' } });
  expect(await invited()).toBe(0);
});
