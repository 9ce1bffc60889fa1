import { isDeepStrictEqual } from 'node:util';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { type TableId, TABLES } from '../../shared/adapters/names.ts';

type Row = Record<string, AttributeValue>;

export interface Place {
  readonly client: DynamoDBClient;
  readonly table: string;
}

export interface Copied {
  readonly rows: number;
  readonly added: number;
  /** Stand in both, and not the same. */
  readonly differing: number;
  /** Stand in the target alone. */
  readonly extra: number;
}

/** What people were told is gone when it is deleted has no recovery, so that nothing can be copied from one. */
export const isRecoverable = (id: string): id is TableId =>
  Object.hasOwn(TABLES, id) && TABLES[id as TableId].recovery;

const keyOf = (row: Row): string => JSON.stringify([row['pk']?.S, row['sk']?.S]);

/**
 * Adds the rows of a recovered table that the standing one lacks. With `replace` it becomes what the recovered one is:
 * rows that differ are written over, and those it has beyond it go.
 */
export async function copyTable(from: Place, to: Place, replace: boolean): Promise<Copied> {
  const standing = new Map<string, Row>();
  for await (const row of rowsOf(to)) standing.set(keyOf(row), row);
  const [writes, counts] = [[] as WriteRequest[], { rows: 0, added: 0, differing: 0, extra: 0 }];
  for await (const row of rowsOf(from)) {
    counts.rows += 1;
    const now = standing.get(keyOf(row));
    standing.delete(keyOf(row));
    if (now === undefined) counts.added += 1;
    else if (isDeepStrictEqual(now, row)) continue;
    else counts.differing += 1;
    if (now === undefined || replace) writes.push({ PutRequest: { Item: row } });
  }
  counts.extra = standing.size;
  for (const { pk, sk } of replace ? standing.values() : []) {
    const Key = { ...(pk && { pk }), ...(sk && { sk }) };
    writes.push({ DeleteRequest: { Key } });
  }
  await write(to, writes);
  return counts;
}

export async function* rowsOf({ client, table }: Place): AsyncGenerator<Row> {
  const pages = paginateScan({ client }, { TableName: table, ConsistentRead: true });
  for await (const { Items: items = [] } of pages) yield* items;
}

/** What DynamoDB takes in one call. */
const AT_ONCE = 25;

async function write({ client, table }: Place, writes: readonly WriteRequest[]): Promise<void> {
  for (let at = 0; at < writes.length; at += AT_ONCE) {
    let left: WriteRequest[] = writes.slice(at, at + AT_ONCE);
    while (left.length > 0) {
      const { UnprocessedItems: undone = {} } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: left } }),
      );
      left = undone[table] ?? [];
    }
  }
}
