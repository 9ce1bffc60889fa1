import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { MAIL_KINDS } from '../../domain/campaign/mail/kinds.ts';
import { Slug } from '../../domain/kernel/ids.ts';
import type { Mailing, Mailings } from '../../use-cases/ports/mailings.ts';
import { Rows } from './table.ts';

const Row = z.object({ campaign: Slug, kind: z.enum(MAIL_KINDS) });

const PARTITION = 'mailings';

export function dynamoMailings(client: DynamoDBClient, table: string): Mailings {
  const rows = new Rows(client, table, Row);
  const keyOf = ({ campaign, kind }: Mailing) => ({ pk: PARTITION, sk: `${campaign}#${kind}` });
  return {
    async all() {
      const found: Mailing[] = [];
      for await (const [, mailing] of rows.query(PARTITION)) found.push(mailing);
      return found;
    },
    async ask(mailing) {
      await rows.put(keyOf(mailing), mailing);
    },
    async done(mailing) {
      await rows.delete(keyOf(mailing));
    },
  };
}
