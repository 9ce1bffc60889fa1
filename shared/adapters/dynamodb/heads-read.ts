import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { HeadsRead } from '../../use-cases/ports/heads-read.ts';
import { Rows } from './table.ts';

const UNDER_WAY = 'under-way';

export function dynamoHeadsRead(client: DynamoDBClient, table: string): HeadsRead {
  const rows = new Rows(client, table, z.object({}));
  return {
    async frozenSince() {
      // In the order of months: the first is the earliest.
      for await (const [{ sk }] of rows.query(UNDER_WAY)) return sk?.split('#')[0];
      return undefined;
    },
  };
}
