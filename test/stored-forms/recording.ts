import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod/mini';
import type { Rows as ProductRows } from '../../shared/adapters/dynamodb/table.ts';
import type { Item } from '../faults/memory/expression.ts';
import { kindMadeAt } from './kinds.ts';

interface Seen {
  /** By kind, what reads it in the present code. */
  readonly schemas: Map<string, z.ZodMiniObject>;
  /** By kind, rows that were read or written, each shape once. */
  readonly rows: Map<string, Map<string, Item>>;
}

export const seen: Seen = { schemas: new Map(), rows: new Map() };

interface RowsModule {
  readonly Rows: typeof ProductRows;
}

/** The product's rows, which tell what they are read by and what they read and write. */
export function recording<T extends RowsModule>(module: T): T {
  class Rows<S extends z.ZodMiniObject> extends module.Rows<S> {
    constructor(client: DynamoDBClient, table: string, schema: S) {
      const kind = kindMadeAt(new Error().stack ?? '');
      super(toldBy(client, kind), table, schema);
      seen.schemas.set(kind, schema);
    }
  }
  return { ...module, Rows };
}

interface Answer {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
}

/** Still a client to whoever asks what it is an instance of. */
function toldBy(client: DynamoDBClient, kind: string): DynamoDBClient {
  const send = async (command: { readonly input: Answer }, ...rest: unknown[]): Promise<Answer> => {
    const answer = await (client.send as unknown as (...all: unknown[]) => Promise<Answer>).call(
      client,
      command,
      ...rest,
    );
    for (const item of [command.input.Item, answer.Item, ...(answer.Items ?? [])])
      if (item !== undefined) note(kind, item);
    return answer;
  };
  return Object.create(client, { send: { value: send } }) as DynamoDBClient;
}

function note(kind: string, item: Item): void {
  const shapes = seen.rows.get(kind) ?? new Map<string, Item>();
  seen.rows.set(kind, shapes);
  const shape = Object.keys(item).toSorted().join();
  const standing = shapes.get(shape);
  if (standing === undefined || size(item) < size(standing)) shapes.set(shape, item);
}

const size = (item: Item): number => JSON.stringify(item).length;
