import { Readable } from 'node:stream';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dynamoClient } from '../../../shared/adapters/dynamodb/client.ts';

const stepsOf = (client: DynamoDBClient): readonly string[] => client.middlewareStack.identify();

it('takes every step of the SDK but the one that tells a log what a reply holds', () => {
  const usual = stepsOf(new DynamoDBClient({}));
  const left = stepsOf(dynamoClient());
  expect(usual.filter((step) => !left.includes(step))).toEqual([expect.stringContaining('loggerMiddleware')]);
  expect(left).toHaveLength(usual.length - 1);
});

/** What a client makes of a reply that holds these bytes. */
async function read(make: typeof dynamoClient, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const body = JSON.stringify({ Item: { bytes: { B: Buffer.from(bytes).toString('base64') } } });
  const client = make({
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: {
      handle: async () => ({
        response: {
          statusCode: 200,
          headers: { 'content-type': 'application/x-amz-json-1.0' },
          body: Readable.from([Buffer.from(body)]),
        },
      }),
    },
  });
  const { Item: item } = await client.send(
    new GetItemCommand({ TableName: 'any', Key: { pk: { S: 'any' } } }),
  );
  return item?.['bytes']?.B;
}

it('reads the bytes of a reply as the SDK does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 10_000 }), async (bytes) => {
      const found = await read(dynamoClient, bytes);
      expect(found).toStrictEqual(bytes);
      expect(found).toStrictEqual(await read((config) => new DynamoDBClient(config!), bytes));
    }),
    { numRuns: 20 },
  );
});
