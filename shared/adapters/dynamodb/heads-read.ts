import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { HeadsRead } from '../../use-cases/ports/heads-read.ts';

/**
 * A scan, because a receipt does not say which region or campaign it is from. The table is small: a line for each
 * region and month, and while a shuffle runs the keys of that month.
 */
export const dynamoHeadsRead = (client: DynamoDBClient, table: string): HeadsRead => ({
  async frozenSince() {
    const input = {
      TableName: table,
      ConsistentRead: true,
      ProjectionExpression: 'sk',
      FilterExpression: 'attribute_exists(#head) AND #head.#state <> :done',
      ExpressionAttributeNames: { '#head': 'head', '#state': 'state' },
      ExpressionAttributeValues: { ':done': { S: 'done' } },
    };
    const months: string[] = [];
    for await (const page of paginateScan({ client }, input)) {
      for (const { sk } of page.Items ?? []) if (sk?.S !== undefined) months.push(sk.S);
    }
    return months.toSorted()[0];
  },
});
