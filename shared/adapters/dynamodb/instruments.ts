import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { Instrument } from '../../domain/instrument/instrument.ts';
import type { Instruments } from '../../use-cases/ports/instruments.ts';
import { IF_ABSENT, Rows } from './table.ts';

const ContentRow = z.object({ content: z.string() });
const VersionRow = z.object({ id: z.string(), version: z.string() });

/** Contents stand where campaigns find the version they use. */
const contentKey = (id: string, version: string) => ({ pk: `instrument#${id}`, sk: version });

export function dynamoInstruments(client: DynamoDBClient, table: string): Instruments {
  const contents = new Rows(client, table, ContentRow);
  const added = new Rows(client, table, VersionRow);
  return {
    async versions() {
      const found = [];
      for await (const [, row] of added.query('instruments')) found.push(row);
      return found;
    },
    async get(id, version) {
      const row = await contents.get(contentKey(id, version));
      return row && Instrument.parse(JSON.parse(row.content));
    },
    async keep(instrument) {
      const { id, version } = instrument;
      const row = { content: canonicalJson(Instrument.parse(instrument)) };
      const isNew = await contents.put(contentKey(id, version), row, IF_ABSENT);
      if (!isNew && (await contents.get(contentKey(id, version)))?.content !== row.content) return false;
      // The list comes second: a version that is listed is there.
      await added.put({ pk: 'instruments', sk: `${id}#${version}` }, { id, version });
      return true;
    },
  };
}
