// oxlint-disable-next-line no-restricted-imports -- the weight of the whole package is what is measured here
import { z } from 'zod';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

// What a function usually looks like: Hono, all of zod, both clients of DynamoDB, the credential providers with them.
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const Row = z.object({ pk: z.string() });
const app = new Hono();
app.get('/', async (c) => {
  const found = await client.send(
    new GetCommand({ TableName: process.env['DRAFTS_TABLE'], Key: { pk: 'nobody' } }),
  );
  const row = found.Item && Row.parse(found.Item);
  return c.html(row?.pk ?? 'Nothing');
});

// oxlint-disable-next-line typescript/no-deprecated -- as the functions have it until Hono 5
export const handler = handle(app);
