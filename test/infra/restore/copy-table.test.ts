import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { copyTable, isRecoverable, type Place } from '../../../infra/restore/copy-table.ts';
import { type TableId, TABLES } from '../../../shared/adapters/names.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

let recovered: Store;
let standing: Store;
beforeAll(async () => {
  [recovered, standing] = await Promise.all([openStore(), openStore()]);
});
afterAll(() => Promise.all([recovered.close(), standing.close()]));

const place = ({ client }: Store, table: TableId): Place => ({ client, table });
const put = ({ client }: Store, table: TableId, row: Record<string, unknown>) =>
  client.send(new PutItemCommand({ TableName: table, Item: marshall(row) }));
const rowOf = (sk: string, text: string) => ({ pk: 'campaign#N03', sk, text });

const texts = async (table: TableId) =>
  (await standing.dump(table)).map(({ sk, text }) => `${String(sk)} ${String(text)}`).toSorted();

beforeEach(async () => {
  for (const table of ['slips', 'comments'] as const) {
    await put(recovered, table, rowOf('same', 'a'));
    await put(standing, table, rowOf('same', 'a'));
    await put(recovered, table, rowOf('changed', 'before'));
    await put(standing, table, rowOf('changed', 'after'));
    await put(standing, table, rowOf('new', 'b'));
  }
});

it('adds what is missing, leaves what stands, and says what differs', async () => {
  for (let row = 0; row < 60; row++) await put(recovered, 'slips', rowOf(`lost ${row}`, 'x'));
  const done = await copyTable(place(recovered, 'slips'), place(standing, 'slips'), false);
  expect(done).toEqual({ rows: 62, added: 60, differing: 1, extra: 1 });
  expect(await texts('slips')).toEqual(expect.arrayContaining(['changed after', 'lost 59 x', 'new b']));
  expect(await copyTable(place(recovered, 'slips'), place(standing, 'slips'), false)).toMatchObject({
    added: 0,
  });
});

it('makes a table what it was where that is asked', async () => {
  await copyTable(place(recovered, 'comments'), place(standing, 'comments'), true);
  expect(await texts('comments')).toEqual(['changed before', 'same a']);
});

it('is for no table of which people were told that a deleted row is gone', () => {
  const can = (Object.keys(TABLES) as TableId[]).filter(isRecoverable);
  expect(can).toEqual((Object.keys(TABLES) as TableId[]).filter((id) => TABLES[id].recovery));
  for (const id of ['tickets', 'drafts', 'envelopes', 'linkKeys', 'shuffleKeys', 'toString']) {
    expect(isRecoverable(id)).toBe(false);
  }
});
