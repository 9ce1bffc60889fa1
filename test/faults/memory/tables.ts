import { type AttributeValue, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { holds, inBytes, type Item, updated } from './expression.ts';

/** What one call carries: of DynamoDB's inputs, what the adapters use. */
export interface TableInput {
  readonly TableName: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly ConditionExpression?: string;
  readonly UpdateExpression?: string;
  readonly KeyConditionExpression?: string;
  readonly FilterExpression?: string;
  readonly ProjectionExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>;
  readonly ScanIndexForward?: boolean;
  readonly Limit?: number;
}

/** By table, then by partition and sort key. An item is never changed in place, by no caller either: a write puts another. */
export type Tables = Map<string, Map<string, Item>>;

const BETWEEN = '\u0000';

export const keyOf = ({ pk, sk }: Item): string => `${pk?.S ?? ''}${BETWEEN}${sk?.S ?? ''}`;

/** DynamoDB as far as the adapters use it, without a network: what it does is held against an embedded one. */
export class MemoryTables {
  readonly #tables: Tables;

  constructor(tables: Tables = new Map()) {
    this.#tables = tables;
  }

  /** A copy to go back to. Items are shared, because none is ever changed. */
  copy(): Tables {
    return new Map([...this.#tables].map(([name, rows]) => [name, new Map(rows)]));
  }

  restore(tables: Tables): void {
    this.#tables.clear();
    for (const [name, rows] of tables) this.#tables.set(name, new Map(rows));
  }

  items(table: string): readonly Item[] {
    return [...this.#rows(table).values()];
  }

  run(command: string, input: TableInput): object {
    switch (command) {
      case 'GetItemCommand': {
        const found = this.#rows(input.TableName).get(keyOf(input.Key ?? {}));
        return found === undefined ? {} : { Item: found };
      }
      case 'PutItemCommand':
        return this.#write(input, input.Item ?? {}, () => input.Item);
      case 'DeleteItemCommand':
        return this.#write(input, input.Key ?? {}, () => undefined);
      case 'UpdateItemCommand':
        return this.#write(input, input.Key ?? {}, (before = { ...input.Key }) =>
          updated(input.UpdateExpression ?? '', before, wordsOf(input)),
        );
      case 'QueryCommand':
        return this.#query(input);
      case 'ScanCommand':
        return { Items: this.#shown(input, this.items(input.TableName)) };
      default:
        throw new Error(`The store in memory has no ${command}.`);
    }
  }

  #rows(table: string): Map<string, Item> {
    const rows = this.#tables.get(table) ?? new Map<string, Item>();
    this.#tables.set(table, rows);
    return rows;
  }

  #write(input: TableInput, key: Item, after: (before?: Item) => Item | undefined): object {
    const rows = this.#rows(input.TableName);
    const before = rows.get(keyOf(key));
    const { ConditionExpression: condition } = input;
    if (condition !== undefined && !holds(condition, before, wordsOf(input))) {
      throw new ConditionalCheckFailedException({
        message: 'The conditional request failed',
        $metadata: { httpStatusCode: 400 },
      });
    }
    const item = after(before);
    if (item === undefined) rows.delete(keyOf(key));
    else rows.set(keyOf(key), item);
    return {};
  }

  #query(input: TableInput): object {
    const { KeyConditionExpression: condition = '', ScanIndexForward: up = true, Limit: most } = input;
    const found = this.items(input.TableName)
      .filter((item) => holds(condition, item, wordsOf(input)))
      .sort((a, b) => inBytes(a['sk']?.S ?? '', b['sk']?.S ?? '') * (up ? 1 : -1));
    return { Items: this.#shown(input, most === undefined ? found : found.slice(0, most)) };
  }

  #shown(input: TableInput, items: readonly Item[]): readonly Item[] {
    const { FilterExpression: filter, ProjectionExpression: wanted } = input;
    return items
      .filter((item) => filter === undefined || holds(filter, item, wordsOf(input)))
      .map((item) => (wanted === undefined ? item : only(item, wanted)));
  }
}

const wordsOf = ({ ExpressionAttributeNames: names, ExpressionAttributeValues: values }: TableInput) => ({
  names,
  values,
});

const only = (item: Item, wanted: string): Item =>
  Object.fromEntries(
    wanted.split(', ').flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])),
  );
