import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  paginateScan,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod/mini';

export interface Key {
  readonly pk: string;
  readonly sk?: string;
}

export interface Condition {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: Record<string, unknown>;
}

/** The put takes effect only where no row has this key. */
export const IF_ABSENT: Condition = { expression: 'attribute_not_exists(pk)' };

type Item = Parameters<typeof unmarshall>[0];

/** One kind of row in one table: parsed by its schema on the way in and on the way out. */
export class Rows<S extends z.ZodMiniObject> {
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #schema: S;

  constructor(client: DynamoDBClient, table: string, schema: S) {
    this.#client = client;
    this.#table = table;
    this.#schema = schema;
  }

  async get(key: Key): Promise<z.infer<S> | undefined> {
    const { Item: item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#table, Key: marshall(key), ConsistentRead: true }),
    );
    return item && this.#schema.parse(unmarshall(item));
  }

  /** Returns false, and writes nothing, where the condition does not hold. */
  put(key: Key, row: z.infer<S>, condition?: Condition): Promise<boolean> {
    const item = marshall({ ...this.#schema.parse(row), ...key }, { removeUndefinedValues: true });
    return held(
      this.#client.send(
        new PutItemCommand({ TableName: this.#table, Item: item, ...conditionInput(condition) }),
      ),
    );
  }

  delete(key: Key, condition?: Condition): Promise<boolean> {
    return held(
      this.#client.send(
        new DeleteItemCommand({ TableName: this.#table, Key: marshall(key), ...conditionInput(condition) }),
      ),
    );
  }

  /** Rows of one partition in order of their sort key. Read without `consistent`, the newest of them may be missing. */
  query(pk: string, prefix = '', consistent = true): AsyncGenerator<[Key, z.infer<S>]> {
    return prefix === ''
      ? this.#pages('pk = :pk', { ':pk': pk }, consistent)
      : this.#pages('pk = :pk AND begins_with(sk, :prefix)', { ':pk': pk, ':prefix': prefix }, consistent);
  }

  /** Rows of one partition from one sort key up to another, both of them included. */
  between(
    pk: string,
    { first, last }: { readonly first: string; readonly last: string },
    consistent = true,
  ): AsyncGenerator<[Key, z.infer<S>]> {
    const values = { ':pk': pk, ':first': first, ':last': last };
    return this.#pages('pk = :pk AND sk BETWEEN :first AND :last', values, consistent);
  }

  async *#pages(
    condition: string,
    values: Record<string, string>,
    consistent: boolean,
  ): AsyncGenerator<[Key, z.infer<S>]> {
    const input = {
      TableName: this.#table,
      ConsistentRead: consistent,
      KeyConditionExpression: condition,
      ExpressionAttributeValues: marshall(values),
    };
    for await (const page of paginateQuery({ client: this.#client }, input)) yield* this.#read(page.Items);
  }

  /** At most `most` rows next to a sort key: below it from the last down, or above it from the first up. */
  async beside(
    pk: string,
    side: { readonly below: string } | { readonly above: string },
    most: number,
  ): Promise<z.infer<S>[]> {
    const down = 'below' in side;
    const input = {
      TableName: this.#table,
      ConsistentRead: true,
      KeyConditionExpression: `pk = :pk AND sk ${down ? '<' : '>'} :side`,
      ExpressionAttributeValues: marshall({ ':pk': pk, ':side': down ? side.below : side.above }),
      ScanIndexForward: !down,
      Limit: most,
    };
    const found: z.infer<S>[] = [];
    for await (const page of paginateQuery({ client: this.#client }, input)) {
      for (const [, row] of this.#read(page.Items)) found.push(row);
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  }

  /** Every row of the table: for the rare sweep, never on a person's path. */
  async *scan(): AsyncGenerator<[Key, z.infer<S>]> {
    const input = { TableName: this.#table, ConsistentRead: true };
    for await (const page of paginateScan({ client: this.#client }, input)) yield* this.#read(page.Items);
  }

  *#read(items: readonly Item[] = []): Generator<[Key, z.infer<S>]> {
    for (const item of items) {
      const plain = unmarshall(item);
      yield [
        { pk: plain['pk'], ...(plain['sk'] !== undefined && { sk: plain['sk'] }) },
        this.#schema.parse(plain),
      ];
    }
  }
}

const conditionInput = (condition: Condition | undefined) =>
  condition && {
    ConditionExpression: condition.expression,
    ...(condition.names && { ExpressionAttributeNames: condition.names }),
    ...(condition.values && { ExpressionAttributeValues: marshall(condition.values) }),
  };

/** True where the condition of a write held, false where not; any other failure is thrown. */
export async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
