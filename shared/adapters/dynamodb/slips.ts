import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { EitherPack } from '../../domain/answer/byte-pack.ts';
import { Month } from '../../domain/kernel/ids.ts';
import type { Months, Slips } from '../../use-cases/ports/slips.ts';
import { Rows } from './table.ts';

const PackRow = z.object({
  month: z.union([Month, z.literal('close')]),
  part: z.int(),
  parts: z.int(),
  pack: EitherPack,
});

export function dynamoSlips(client: DynamoDBClient, table: string): Slips {
  const rows = new Rows(client, table, PackRow);
  return {
    async keep(campaign, region, stored) {
      const sk = `${stored.month}#${String(stored.part).padStart(4, '0')}`;
      await rows.put({ pk: `${campaign}#${region}`, sk }, stored);
    },
    async *packs(campaign, region, months) {
      const pk = `${campaign}#${region}`;
      const found = months === undefined ? rows.query(pk) : rows.between(pk, partsOf(months), false);
      for await (const [, row] of found) yield row;
    },
  };
}

/** Every part of every month: no part's number sorts after the tilde. */
const partsOf = ({ first, last }: Months) => ({ first: `${first}#`, last: `${last}#~` });
