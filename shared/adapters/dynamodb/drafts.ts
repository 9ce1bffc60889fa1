import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { endOfDay } from '../../domain/kernel/calendar.ts';
import { Bytes } from '../../domain/kernel/bytes.ts';
import { Day } from '../../domain/kernel/ids.ts';
import type { Drafts } from '../../use-cases/ports/drafts.ts';
import type { Clock } from '../../use-cases/ports/machine.ts';
import { IF_ABSENT, Rows } from './table.ts';

const DraftRow = z.object({
  cipher: Bytes,
  revision: z.string(),
  expires: Day,
  ttl: z.int(),
});

export function dynamoDrafts(client: DynamoDBClient, table: string, clock: Clock): Drafts {
  const rows = new Rows(client, table, DraftRow);
  return {
    async get(id) {
      const row = await rows.get({ pk: id });
      // Deletion by time is hours late: what is past its day is gone for every reader.
      return row === undefined || clock.now() >= endOfDay(row.expires) ? undefined : row;
    },
    put: (id, draft, was) =>
      rows.put(
        { pk: id },
        { ...draft, ttl: endOfDay(draft.expires) / 1000 },
        was === undefined ? IF_ABSENT : { expression: 'revision = :was', values: { ':was': was } },
      ),
    async delete(id) {
      await rows.delete({ pk: id });
    },
  };
}
