import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { CommentsDrop } from '../../use-cases/ports/comments.ts';
import { IF_ABSENT, Rows } from './table.ts';

const CommentRow = z.object({ question: z.optional(z.string()), text: z.string() });

export function dynamoComments(client: DynamoDBClient, table: string): CommentsDrop {
  const rows = new Rows(client, table, CommentRow);
  return {
    async keep(campaign, region, name, { question, text }) {
      const row = { text, ...(question !== undefined && { question }) };
      await rows.put({ pk: `${campaign}#${region}`, sk: name }, row, IF_ABSENT);
    },
  };
}
