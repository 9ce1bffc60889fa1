import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { dynamoSlips } from '../../../shared/adapters/dynamodb/slips.ts';

const client = new DynamoDBClient({});

async function readWay(month?: string): Promise<boolean | undefined> {
  const store = mockClient(client);
  store.on(QueryCommand).resolves({ Items: [] });
  await dynamoSlips(client, 'slips')
    .packs('leavers', 'N03', month === undefined ? undefined : { first: month, last: month })
    [Symbol.asyncIterator]()
    .next();
  return store.commandCalls(QueryCommand)[0]?.args[0].input.ConsistentRead;
}

it('reads one month at half the price, since its tally is held against the period', async () => {
  expect(await readWay('2026-03')).toBe(false);
});

it('reads all packs as they are now, since what is missing would not be counted at all', async () => {
  expect(await readWay()).toBe(true);
});
