import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Superseded } from '../../domain/campaign/superseded.ts';
import type { WithdrawalsRead } from '../../use-cases/ports/withdrawals-read.ts';
import { Rows } from './table.ts';

const WITHDRAWN = 'withdrawn';
const inRegion = (campaign: string, region: string): string => `superseded#${campaign}#${region}`;

export function dynamoWithdrawalsRead(client: DynamoDBClient, table: string): WithdrawalsRead {
  const marks = new Rows(client, table, z.object({}));
  const superseded = new Rows(client, table, Superseded);
  return {
    async withdrawn() {
      const found = new Set<string>();
      for await (const [{ sk }] of marks.query(WITHDRAWN)) if (sk !== undefined) found.add(sk);
      return found;
    },
    async superseded(campaign, region) {
      const found: Superseded[] = [];
      for await (const [, row] of superseded.query(inRegion(campaign, region))) found.push(row);
      return found;
    },
    async settle(receiptHash) {
      await marks.delete({ pk: WITHDRAWN, sk: receiptHash });
    },
    async forgetSuperseded(campaign, region, key) {
      await superseded.delete({ pk: inRegion(campaign, region), sk: key });
    },
  };
}
