import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import {
  type BucketId,
  BUCKETS,
  TABLES,
  type TableId,
  type TableShape,
} from '../../../shared/adapters/names.ts';
import { objectStore } from '../aws/object-store.ts';
import { localBucket } from '../environment.ts';
import { localTableName } from '../aws/dynamodb.ts';

const DAY = 86_400_000;
const PASSING = (Object.keys(BUCKETS) as BucketId[])
  .filter((id) => 'passing' in BUCKETS[id])
  .map(localBucket);

/** Time to live, which dynalite has not: rows go that would be gone from DynamoDB within days, and files that pass through. */
export const sweepExpired =
  (endpoint: string, files: string, now: () => number) => async (): Promise<void> => {
    const store = objectStore(files);
    for (const bucket of PASSING) store.removeBefore(bucket, now() - DAY);
    const client = new DynamoDBClient({ endpoint });
    const tables = (Object.entries(TABLES) as [TableId, TableShape][]).flatMap(([id, { ttl, sorted }]) =>
      ttl === undefined ? [] : [{ name: localTableName(id), ttl, sorted }],
    );
    for (const { name, ttl, sorted } of tables) {
      const pages = paginateScan(
        { client },
        {
          TableName: name,
          FilterExpression: '#ttl < :now',
          ProjectionExpression: sorted ? 'pk, sk' : 'pk',
          ExpressionAttributeNames: { '#ttl': ttl },
          ExpressionAttributeValues: { ':now': { N: String(Math.floor(now() / 1000)) } },
        },
      );
      for await (const { Items: keys = [] } of pages) {
        for (let at = 0; at < keys.length; at += 25) {
          const deletions = keys.slice(at, at + 25).map((Key) => ({ DeleteRequest: { Key } }));
          await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: deletions } }));
        }
      }
    }
    client.destroy();
  };
