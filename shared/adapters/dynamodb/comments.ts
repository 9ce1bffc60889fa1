import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { CommentsDrop, CommentsRead } from '../../use-cases/ports/comments.ts';
import { IF_ABSENT, Rows } from './table.ts';

const CommentRow = z.object({ question: z.optional(z.string()), text: z.string() });

const MonthRow = z.object({ texts: z.int() });

const commentsOf = (campaign: string, region: string): string => `${campaign}#${region}`;
/** Apart from the texts: a coder's query of these meets no month. */
const monthsOf = (campaign: string, region: string): string => `months#${campaign}#${region}`;

export function dynamoComments(client: DynamoDBClient, table: string): CommentsDrop {
  const rows = new Rows(client, table, CommentRow);
  const months = new Rows(client, table, MonthRow);
  return {
    async finish(campaign, region, { month, texts }) {
      await months.put({ pk: monthsOf(campaign, region), sk: month }, { texts });
    },
    async keep(campaign, region, name, { question, text }) {
      const row = { text, ...(question !== undefined && { question }) };
      await rows.put({ pk: commentsOf(campaign, region), sk: name }, row, IF_ABSENT);
    },
  };
}

export function dynamoCommentsRead(client: DynamoDBClient, table: string): CommentsRead {
  const rows = new Rows(client, table, CommentRow);
  const months = new Rows(client, table, MonthRow);
  return {
    async all(campaign, region) {
      const found: Awaited<ReturnType<CommentsRead['all']>>[number][] = [];
      for await (const [{ sk = '' }, { question, text }] of rows.query(commentsOf(campaign, region)))
        found.push({ name: sk, question, text });
      return found;
    },
    async months(campaign, region) {
      const found: { month: string; texts: number }[] = [];
      for await (const [{ sk = '' }, { texts }] of months.query(monthsOf(campaign, region)))
        found.push({ month: sk, texts });
      return found;
    },
  };
}
