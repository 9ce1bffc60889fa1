import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { TABLES, type TableId } from '../../../shared/adapters/names.ts';
import { openDynamoDb } from './dynamodb.ts';

export interface Store {
  readonly client: DynamoDBClient;
  /** Calls since the last look, as `PutItem drafts`. */
  calls(): readonly string[];
  /** Makes each call fail with this error until it is given undefined; `only` names the calls it is for. */
  failWith(name: string | undefined, only?: string): void;
  dump(table: TableId): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/**
 * An empty DynamoDB in memory with all the product's tables, and a client that counts its calls.
 *
 * @param maxAttempts of each call: none is tried again unless a test is about that.
 */
export async function openStore(maxAttempts = 1): Promise<Store> {
  const { endpoint, credentials, close } = await openDynamoDb();
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-2', credentials, maxAttempts });
  await createTables(client);

  let calls: string[] = [];
  let failure: { name: string; only: string | undefined } | undefined;
  client.middlewareStack.add(
    (next, context) => (args) => {
      const input = args.input as { TableName?: string };
      const call = `${String(context.commandName).replace('Command', '')} ${input.TableName ?? ''}`;
      calls.push(call);
      if (failure !== undefined && (failure.only === undefined || failure.only === call)) {
        throw Object.assign(new Error('made to fail'), { name: failure.name });
      }
      return next(args);
    },
    { step: 'initialize' },
  );
  return {
    client,
    calls() {
      const seen = calls;
      calls = [];
      return seen;
    },
    failWith(name, only) {
      failure = name === undefined ? undefined : { name, only };
    },
    async dump(table) {
      const rows = [];
      for await (const { Items: items = [] } of paginateScan(
        { client },
        { TableName: table, ConsistentRead: true },
      ))
        rows.push(...items.map((item) => unmarshall(item)));
      return rows;
    },
    async close() {
      client.destroy();
      await close();
    },
  };
}

export async function createTables(client: DynamoDBClient): Promise<void> {
  await Promise.all((Object.keys(TABLES) as TableId[]).map((id) => createTable(client, id)));
}

async function createTable(client: DynamoDBClient, id: TableId): Promise<void> {
  const keys = TABLES[id].sorted ? ['pk', 'sk'] : ['pk'];
  await client.send(
    new CreateTableCommand({
      TableName: id,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keys.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      KeySchema: keys.map((name) => ({ AttributeName: name, KeyType: name === 'pk' ? 'HASH' : 'RANGE' })),
    }),
  );
  for (;;) {
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: id }));
    if (table?.TableStatus === 'ACTIVE') return;
  }
}
