import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { dynamoDb, localTableName, makeTables } from '../../infra/local/aws/dynamodb.ts';
import { awsEndpoint } from '../../infra/local/aws/endpoint.ts';
import { kms } from '../../infra/local/aws/kms.ts';
import { s3 } from '../../infra/local/aws/s3.ts';
import { localEnvironment } from '../../infra/local/environment.ts';
import { portsFrom } from '../../infra/local/ports.ts';
import type { TableId } from '../../shared/adapters/names.ts';
import type { Item } from './memory/expression.ts';
import { keyOf } from './memory/tables.ts';

/** What is stored of a report run: rows by table and key, files by path. */
export interface Stored {
  readonly rows: Readonly<Record<string, Item>>;
  readonly files: Readonly<Record<string, string>>;
}

const WRITTEN: readonly TableId[] = ['campaigns', 'groups', 'releases'];

/** The local stack's stores alone, on disk; the environment leads to them. */
export async function storedAws(folder: string) {
  const files = join(folder, 'files');
  mkdirSync(files, { recursive: true });
  const tables = dynamoDb(join(folder, 'dynamodb'));
  const none = () => {
    throw new Error('A report run does not ask this.');
  };
  const server: Server = awsEndpoint({
    dynamoDb: tables,
    s3: s3(files),
    kms: kms({}),
    lambda: none,
    stepFunctions: {},
    sendEmail: none,
    control: none,
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, localEnvironment(portsFrom(3_000)), {
    AWS_ENDPOINT_URL: endpoint,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  });
  await makeTables(endpoint);
  const client = new DynamoDBClient({});

  const rows = async (): Promise<Stored['rows']> => {
    const found: Record<string, Item> = {};
    for (const id of WRITTEN) {
      const { Items: items = [] } = await client.send(
        new ScanCommand({ TableName: localTableName(id), ConsistentRead: true }),
      );
      for (const item of items) found[`${id} ${keyOf(item)}`] = item;
    }
    return found;
  };
  const contents = (): Stored['files'] =>
    Object.fromEntries(
      readdirSync(files, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .toSorted()
        .map((path) => [path, readFileSync(path, 'base64')]),
    );

  return {
    endpoint,
    async copy(): Promise<Stored> {
      return { rows: await rows(), files: contents() };
    },
    async restore(wanted: Stored): Promise<void> {
      const standing = await rows();
      for (const [name, { pk, sk }] of Object.entries(standing)) {
        const TableName = localTableName(name.split(' ')[0] as TableId);
        if (wanted.rows[name] === undefined)
          await client.send(new DeleteItemCommand({ TableName, Key: { pk: pk!, sk: sk! } }));
      }
      for (const [name, Item] of Object.entries(wanted.rows)) {
        const TableName = localTableName(name.split(' ')[0] as TableId);
        if (JSON.stringify(standing[name]) !== JSON.stringify(Item))
          await client.send(new PutItemCommand({ TableName, Item }));
      }
      for (const path of Object.keys(contents())) if (wanted.files[path] === undefined) rmSync(path);
      for (const [path, content] of Object.entries(wanted.files)) writeFileSync(path, content, 'base64');
    },
    async close(): Promise<void> {
      client.destroy();
      server.closeAllConnections();
      server.close();
      await new Promise((resolve) => void tables.close(resolve));
    },
  };
}

export type StoredAws = Awaited<ReturnType<typeof storedAws>>;
