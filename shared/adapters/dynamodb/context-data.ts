import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Month, UnitCode } from '../../domain/kernel/ids.ts';
import type { AskedCount, ContextData } from '../../use-cases/ports/context-data.ts';
import { Rows } from './table.ts';

const Row = z.object({ unit: UnitCode, month: Month, count: z.int().check(z.gte(1)) });

export function dynamoContextData(client: DynamoDBClient, table: string): ContextData {
  const rows = new Rows(client, table, Row);
  return {
    async asked(campaign) {
      const found: AskedCount[] = [];
      for await (const [, row] of rows.query(`asked#${campaign}`)) found.push(row);
      const placed = new Set(found.filter(({ unit }) => unit !== '').map(({ month }) => month));
      // Candidates were once counted without their region: the same people, where their regions were counted since.
      return found.filter(({ unit, month }) => unit !== '' || !placed.has(month));
    },
    async keepAsked(campaign, counts) {
      for (const count of counts) {
        const key = { pk: `asked#${campaign}`, sk: `${count.month}#${count.unit}` };
        // Nobody is ever un-asked: a lower count was taken while invitations were still being added.
        await rows.put(key, count, {
          expression: 'attribute_not_exists(pk) OR #count < :count',
          names: { '#count': 'count' },
          values: { ':count': count.count },
        });
      }
    },
  };
}
