import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type TableId, TABLES } from '../../../shared/adapters/names.ts';
import { type Place, rowsOf } from '../../restore/copy-table.ts';
import { localTableName } from '../aws/dynamodb.ts';
import { type DataFolder, dataFolder } from '../data-folder.ts';
import { portsFrom } from '../ports.ts';
import { type LocalStack, startStack } from '../stack.ts';

export interface Live {
  readonly folder: DataFolder;
  readonly stack: LocalStack;
  readonly place: (id: TableId) => Place;
  readonly end: () => Promise<void>;
}

/** A stack of its own on a new folder, which goes with it. */
export async function live(): Promise<Live> {
  const folder = dataFolder(mkdtempSync(join(tmpdir(), 'holdfast-drill-')));
  const stack = await startStack(folder, portsFrom(20_000 + Math.floor(Math.random() * 40_000)));
  const client = new DynamoDBClient({ endpoint: stack.environment['AWS_ENDPOINT_URL'] ?? '' });
  return {
    folder,
    stack,
    place: (id) => ({ client, table: localTableName(id) }),
    async end() {
      client.destroy();
      await stack.close();
      rmSync(folder.root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export const tablesThat = (recover: boolean): readonly TableId[] =>
  (Object.keys(TABLES) as TableId[]).filter((id) => TABLES[id].recovery === recover);

export async function allRows({ place }: Live, ids: readonly TableId[]) {
  const found = new Map<TableId, Awaited<ReturnType<typeof listed>>>();
  for (const id of ids) found.set(id, await listed(place(id)));
  return found;
}

async function listed(place: Place) {
  const found = [];
  for await (const row of rowsOf(place)) found.push(row);
  return found;
}
