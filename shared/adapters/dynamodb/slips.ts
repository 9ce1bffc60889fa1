import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { SlipPack } from '../../domain/answer/slip-pack.ts';
import { Month } from '../../domain/kernel/ids.ts';
import type { Slips } from '../../use-cases/ports/slips.ts';
import { Rows } from './table.ts';

const PackRow = z.object({
  month: z.union([Month, z.literal('close')]),
  part: z.int(),
  parts: z.int(),
  pack: SlipPack,
});

export function dynamoSlips(client: DynamoDBClient, table: string): Slips {
  const rows = new Rows(client, table, PackRow);
  return {
    async keep(campaign, region, stored) {
      const sk = `${stored.month}#${String(stored.part).padStart(4, '0')}`;
      await rows.put({ pk: `${campaign}#${region}`, sk }, stored);
    },
    async *packs(campaign, region, month) {
      const all = month === undefined;
      const prefix = all ? '' : `${month}#`;
      for await (const [, row] of rows.query(`${campaign}#${region}`, prefix, all)) yield row;
    },
  };
}
