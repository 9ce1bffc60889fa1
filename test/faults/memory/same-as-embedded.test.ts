import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../../functions/respond/store.ts';
import { times } from '../../soak/scale.ts';
import type { Item } from './expression.ts';
import { keyOf, MemoryTables, type TableInput } from './tables.ts';

const COMMANDS = {
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  DeleteItemCommand,
  QueryCommand,
  ScanCommand,
};
type CommandName = keyof typeof COMMANDS;
type Step = readonly [CommandName, Omit<TableInput, 'TableName'>];

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

// Few keys and few values, so that what is written meets what is there.
const text = fc.constantFrom('a', 'b', 'é', '2026-01', 'batch#1');
const whole = fc.integer({ min: 0, max: 3 });
const key = fc
  .record({ pk: fc.constantFrom('p', 'q'), sk: text })
  .map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
const row = fc
  .record({
    revision: whole,
    sealed: fc.option(fc.uint8Array({ minLength: 1, maxLength: 4 })),
    head: fc.option(fc.constantFrom('frozen', 'done')),
    why: fc.option(text),
  })
  .map(({ revision, sealed, head, why }): Item => ({
    revision: { N: String(revision) },
    ...(sealed !== null && { sealed: { B: sealed } }),
    ...(head !== null && { head: { M: { state: { S: head } } } }),
    ...(why !== null && { why: { S: why } }),
  }));

/** Those of the adapters, with the names that this table has. */
const condition = fc.oneof(
  fc.constant({}),
  fc.constant({ ConditionExpression: 'attribute_not_exists(pk)' }),
  fc.constantFrom('exists', 'not_exists').map((how) => ({ ConditionExpression: `attribute_${how}(sealed)` })),
  fc.tuple(fc.constantFrom('=', '<', '<=', '>'), whole).map(([sign, n]) => ({
    ConditionExpression: `attribute_not_exists(pk) OR revision ${sign} :n`,
    ExpressionAttributeValues: { ':n': { N: String(n) } },
  })),
  fc.constantFrom('frozen', 'done').map((state) => ({
    ConditionExpression: '#head.#state = :from',
    ExpressionAttributeNames: { '#head': 'head', '#state': 'state' },
    ExpressionAttributeValues: { ':from': { S: state } },
  })),
  fc.tuple(whole, text).map(([n, why]) => ({
    ConditionExpression: 'revision = :n AND (attribute_not_exists(#why) OR #why = :why)',
    ExpressionAttributeNames: { '#why': 'why' },
    ExpressionAttributeValues: { ':n': { N: String(n) }, ':why': { S: why } },
  })),
);

const change = fc.constantFrom(
  {
    UpdateExpression: 'SET #c0 = :c0 REMOVE #c1',
    names: { '#c0': 'why', '#c1': 'sealed' },
    values: { ':c0': { S: 'set' } },
  },
  { UpdateExpression: 'REMOVE #c0', names: { '#c0': 'head' }, values: {} },
  {
    UpdateExpression: 'SET #ttl = :ttl ADD #count :one',
    names: { '#ttl': 'ttl', '#count': 'count' },
    values: { ':ttl': { N: '5' }, ':one': { N: '1' } },
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(key, row, condition)
    .map(([at, item, when]): Step => ['PutItemCommand', { Item: { ...item, ...at }, ...when }]),
  fc.tuple(key, condition).map(([at, when]): Step => ['DeleteItemCommand', { Key: at, ...when }]),
  fc.tuple(key, change, condition).map(([at, { UpdateExpression, names, values }, when]): Step => {
    const said = when as TableInput;
    const all = { ...values, ...said.ExpressionAttributeValues };
    return [
      'UpdateItemCommand',
      {
        Key: at,
        UpdateExpression,
        ...when,
        ExpressionAttributeNames: { ...names, ...said.ExpressionAttributeNames },
        ...(Object.keys(all).length > 0 && { ExpressionAttributeValues: all }),
      },
    ];
  }),
  key.map((at): Step => ['GetItemCommand', { Key: at }]),
  fc
    .tuple(fc.constantFrom('p', 'q'), fc.constantFrom('', 'a', 'batch#'), fc.boolean(), whole)
    .map(([pk, prefix, up, most]): Step => [
      'QueryCommand',
      {
        KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': { S: pk }, ...(prefix !== '' && { ':prefix': { S: prefix } }) },
        ScanIndexForward: up,
        ...(most > 0 && { Limit: most }),
      },
    ]),
  fc.tuple(fc.constantFrom('<', '>'), text).map(([sign, side]): Step => [
    'QueryCommand',
    {
      KeyConditionExpression: `pk = :pk AND sk ${sign} :side`,
      ExpressionAttributeValues: { ':pk': { S: 'p' }, ':side': { S: side } },
    },
  ]),
  fc.tuple(text, text).map(([one, other]): Step => [
    'QueryCommand',
    {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': { S: 'p' },
        // A store refuses bounds that are the wrong way round.
        ':first': { S: one < other ? one : other },
        ':last': { S: one < other ? other : one },
      },
    },
  ]),
  whole.map((n): Step => [
    'ScanCommand',
    {
      FilterExpression: '#ttl <= :now',
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeNames: { '#ttl': 'revision' },
      ExpressionAttributeValues: { ':now': { N: String(n) } },
    },
  ]),
);

/** The SDK's own, whose inputs differ. */
const commandOf = (name: CommandName, input: TableInput) =>
  new (COMMANDS[name] as unknown as new (about: TableInput) => GetItemCommand)(input);

interface Answer {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
}

/** What a caller can see of an answer. A scan comes in any order. */
async function seen([command]: Step, answer: () => Promise<Answer>): Promise<unknown> {
  try {
    const { Item: item, Items: items } = await answer();
    const found = items?.map(plain);
    return { item: item && plain(item), items: command === 'ScanCommand' ? found?.toSorted() : found };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'the condition failed';
    throw error;
  }
}

const plain = (item: Item): string =>
  JSON.stringify(
    Object.entries(item)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, value.B === undefined ? value : Buffer.from(value.B).toString('hex')]),
  );

async function emptied(client: DynamoDBClient): Promise<void> {
  const { Items: items = [] } = await client.send(new ScanCommand({ TableName: 'slips' }));
  for (const { pk, sk } of items) {
    await client.send(new DeleteItemCommand({ TableName: 'slips', Key: { pk: pk!, sk: sk! } }));
  }
}

test(
  'the store in memory answers as the embedded one does, whatever is written and read',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        await emptied(store.client);
        const memory = new MemoryTables();
        for (const one of steps) {
          const [name, about] = one;
          const input = { TableName: 'slips', ...about };
          const embedded = await seen(
            one,
            () => store.client.send(commandOf(name, input)) as Promise<Answer>,
          );
          const ours = await seen(one, () => Promise.resolve().then(() => memory.run(name, input)));
          expect({ one, seen: ours }).toEqual({ one, seen: embedded });
        }
        expect(new Set(memory.items('slips').map(keyOf)).size).toBe(memory.items('slips').length);
      }),
      { numRuns: times(60, 1_000) },
    );
  },
);
