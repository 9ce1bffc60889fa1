import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Wording } from '../../domain/instrument/translation/wording.ts';
import type { Wordings } from '../../use-cases/ports/wordings.ts';
import { IF_ABSENT, Rows } from './table.ts';

/** As text: a map of hundreds of entries would be read one attribute at a time. */
const WordingRow = z.object({ revision: z.int(), content: z.string() });

const keyOf = (id: string) => ({ pk: 'wording', sk: id });

export function dynamoWordings(client: DynamoDBClient, table: string): Wordings {
  const rows = new Rows(client, table, WordingRow);
  return {
    async get(id) {
      const row = await rows.get(keyOf(id));
      return row && Wording.parse({ revision: row.revision, cy: JSON.parse(row.content) });
    },
    keep: (id, { revision, cy }) =>
      rows.put(
        keyOf(id),
        { revision, content: JSON.stringify(cy) },
        revision === 1
          ? IF_ABSENT
          : { expression: 'revision = :before', values: { ':before': revision - 1 } },
      ),
  };
}
