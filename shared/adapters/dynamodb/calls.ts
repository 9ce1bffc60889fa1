import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Calls } from '../../use-cases/ports/calls.ts';
import { addToRow } from './change-row.ts';

const MINUTE_MS = 60_000;
const KEPT_SECONDS = 120;

export const dynamoCalls = (client: DynamoDBClient, table: string): Calls => ({
  take(person, now, most) {
    const minute = Math.floor(now / MINUTE_MS);
    const ttl = minute * 60 + KEPT_SECONDS;
    return addToRow(client, table, { pk: `calls#${person}#${minute}` }, { count: 'taken', below: most, ttl });
  },
});
