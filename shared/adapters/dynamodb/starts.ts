import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Starts } from '../../use-cases/ports/starts.ts';
import { addToRow } from './change-row.ts';

const HOUR_MS = 3_600_000;
const KEPT_SECONDS = 7_200;

export const dynamoStarts = (client: DynamoDBClient, table: string): Starts => ({
  take(link, now, most) {
    const hour = Math.floor(now / HOUR_MS);
    const ttl = hour * 3600 + KEPT_SECONDS;
    return addToRow(client, table, { pk: `starts#${link}#${hour}` }, { count: 'taken', below: most, ttl });
  },
});
