import type { Server } from 'node:http';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { TABLES, type TableId } from '../../../shared/adapters/names.ts';
import { STAGE } from '../names.ts';

export const localTableName = (id: TableId): string => `holdfast-${STAGE}-${id}`;

/** DynamoDB on disk. Requests are handed to it with `emit('request')`; it listens on no port of its own. */
export const dynamoDb = (folder: string): Server =>
  dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });

/** Makes those of the product's tables that are not there yet. */
export async function makeTables(endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint });
  await Promise.all((Object.keys(TABLES) as TableId[]).map((id) => makeTable(client, id)));
  client.destroy();
}

async function makeTable(client: DynamoDBClient, id: TableId): Promise<void> {
  const TableName = localTableName(id);
  const keys = TABLES[id].sorted ? ['pk', 'sk'] : ['pk'];
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: keys.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
        KeySchema: keys.map((name) => ({ AttributeName: name, KeyType: name === 'pk' ? 'HASH' : 'RANGE' })),
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  for (;;) {
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName }));
    if (table?.TableStatus === 'ACTIVE') return;
  }
}
