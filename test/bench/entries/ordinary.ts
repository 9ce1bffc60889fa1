// oxlint-disable-next-line no-restricted-imports -- the weight of the whole package is what is measured here
import { z } from 'zod';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

// What a function usually looks like: Hono, all of zod, the SDK and its helpers, the credential providers with it.
const client = new DynamoDBClient({});
const Row = z.object({ pk: z.string() });
const app = new Hono();
app.get('/', async (c) => {
  const found = await client.send(
    new GetItemCommand({ TableName: process.env['DRAFTS_TABLE'], Key: { pk: { S: 'nobody' } } }),
  );
  const row = found.Item && Row.parse(unmarshall(found.Item));
  return c.html(row?.pk ?? 'Nothing');
});

// oxlint-disable-next-line typescript/no-deprecated -- as the functions have it until Hono 5
export const handler = handle(app);
