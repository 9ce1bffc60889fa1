import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Month } from '../../domain/kernel/ids.ts';
import type { ExpiringInvitations, ExpiringLinkKeys } from '../../use-cases/ports/expiring.ts';
import { Rows } from './table.ts';

export function dynamoExpiringLinkKeys(client: DynamoDBClient, table: string): ExpiringLinkKeys {
  // Whatever else is in the row is for send-mail alone.
  const rows = new Rows(client, table, z.object({}));
  return {
    async months(campaign) {
      const found: string[] = [];
      for await (const [{ sk }] of rows.query(campaign)) found.push(Month.parse(sk));
      return found;
    },
    async destroy(campaign, month) {
      await rows.delete({ pk: campaign, sk: month });
    },
  };
}

export function dynamoExpiringInvitations(client: DynamoDBClient, table: string): ExpiringInvitations {
  const rows = new Rows(client, table, z.object({ id: z.string(), month: Month }));
  return {
    async *all(campaign) {
      for await (const [, invitation] of rows.query(campaign)) yield invitation;
    },
    async destroy(campaign, id) {
      await rows.delete({ pk: campaign, sk: id });
    },
  };
}
