import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { LedgerHead } from '../../use-cases/ports/ledger.ts';
import { IF_ABSENT, Rows } from './table.ts';

const Head = z.object({ entries: z.array(z.string()), last: z.string() });

export function dynamoLedgerHead(client: DynamoDBClient, table: string): LedgerHead {
  const rows = new Rows(client, table, Head);
  const key = (campaign: string) => ({ pk: `ledger#${campaign}`, sk: 'head' });
  return {
    entries: async (campaign) => (await rows.get(key(campaign)))?.entries ?? [],
    advance(campaign, before, entry) {
      const last = before.at(-1);
      return rows.put(
        key(campaign),
        { entries: [...before, entry], last: entry },
        last === undefined
          ? IF_ABSENT
          : { expression: '#last = :last', names: { '#last': 'last' }, values: { ':last': last } },
      );
    },
  };
}
