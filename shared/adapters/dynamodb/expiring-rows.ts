import { DeleteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { ExpiringRows } from '../../use-cases/ports/expiring.ts';
import { held } from './table.ts';

/**
 * Sweeps a table whose rows have no sort key. DynamoDB deletes by the same attribute, but up to days late; and
 * where it does not run at all, nothing else would.
 */
export const dynamoExpiringRows = (client: DynamoDBClient, table: string): ExpiringRows => ({
  async sweep(now) {
    const ended = {
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: marshall({ ':now': Math.floor(now / 1000) }),
    };
    const input = {
      TableName: table,
      FilterExpression: '#ttl <= :now',
      ProjectionExpression: 'pk',
      ...ended,
    };
    for await (const page of paginateScan({ client }, input)) {
      for (const { pk } of page.Items ?? []) {
        if (pk === undefined) continue;
        const condition = { ConditionExpression: '#ttl <= :now', ...ended };
        await held(client.send(new DeleteItemCommand({ TableName: table, Key: { pk }, ...condition })));
      }
    }
  },
});
