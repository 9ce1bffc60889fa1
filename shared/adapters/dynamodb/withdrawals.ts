import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { WithdrawalDrop } from '../../use-cases/ports/withdrawals.ts';
import { Rows } from './table.ts';

/** Nothing but its key. It has no end of its own: an envelope may wait long for its shuffle. */
const WithdrawalRow = z.object({});

const WITHDRAWN = 'withdrawn';

export function dynamoWithdrawalDrop(client: DynamoDBClient, table: string): WithdrawalDrop {
  const rows = new Rows(client, table, WithdrawalRow);
  return {
    async put(receiptHash) {
      await rows.put({ pk: WITHDRAWN, sk: receiptHash }, {});
    },
  };
}
