import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';

export interface DynamoDb {
  readonly endpoint: string;
  /** DynamoDB Local keeps apart what comes with different keys. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly close: () => Promise<void>;
}

/** An empty DynamoDB in memory; or that of HOLDFAST_DYNAMODB, AWS's own, with tables that nobody else sees. */
export function openDynamoDb(): Promise<DynamoDb> {
  const elsewhere = process.env['HOLDFAST_DYNAMODB'];
  return elsewhere === undefined ? embedded() : Promise.resolve(ownTablesOf(elsewhere));
}

const ownTablesOf = (endpoint: string): DynamoDb => ({
  endpoint,
  credentials: { accessKeyId: randomBytes(10).toString('hex'), secretAccessKey: 'local' },
  close: () => Promise.resolve(),
});

async function embedded(): Promise<DynamoDb> {
  const server = dynalite({ createTableMs: 0 });
  // A connection that the server closes just as the client writes is a failure: here nobody tries again.
  server.keepAliveTimeout = 0;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
