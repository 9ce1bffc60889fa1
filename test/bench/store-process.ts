import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { dynamoDb } from '../../infra/local/aws/dynamodb.ts';
import { awsEndpoint } from '../../infra/local/aws/endpoint.ts';
import { kms } from '../../infra/local/aws/kms.ts';
import { mail } from '../../infra/local/aws/mail.ts';
import { s3 } from '../../infra/local/aws/s3.ts';
import { secretsOf } from '../../infra/local/aws/secrets.ts';
import { dataFolder } from '../../infra/local/data-folder.ts';
import { outbox } from '../../infra/local/outbox/store.ts';

/** What was asked of the store since it was last asked for this. */
export interface Usage {
  readonly calls: Record<string, number>;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly cpuMs: number;
}

// The store in a process of its own, so that the processor time of a function is its own.
const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
const tables = dynamoDb(join(folder, 'dynamodb'));
const files = s3(join(folder, 'files'));

let usage = { calls: {} as Record<string, number>, readUnits: 0, writeUnits: 0 };
let cpu = process.cpuUsage();

/** Asks dynalite for the capacity that a call consumes, whether or not the caller asked. */
async function dynamo(incoming: IncomingMessage, outgoing: ServerResponse, action: string): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const input = { ...JSON.parse(Buffer.concat(chunks).toString()), ReturnConsumedCapacity: 'TOTAL' };
  const body = Readable.from([Buffer.from(JSON.stringify(input))]);
  const end = outgoing.end.bind(outgoing);
  outgoing.end = ((text: string) => {
    count(action, JSON.parse(text));
    return end(text);
  }) as typeof outgoing.end;
  const { headers, method, url } = incoming;
  tables.emit('request', Object.assign(body, { headers, method, url }), outgoing);
}

interface Reply {
  readonly ConsumedCapacity?:
    { readonly CapacityUnits: number } | readonly { readonly CapacityUnits: number }[];
}

function count(action: string, { ConsumedCapacity: consumed }: Reply): void {
  usage.calls[action] = (usage.calls[action] ?? 0) + 1;
  const units = [consumed ?? []].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  if (/^(Get|Query|Scan|BatchGet)/.test(action)) usage.readUnits += units;
  else usage.writeUnits += units;
}

const counted = createServer((incoming, outgoing) => {
  const [, action = ''] = String(incoming.headers['x-amz-target'] ?? '').split('.');
  if (/Item|Query|Scan/.test(action)) void dynamo(incoming, outgoing, action);
  else tables.emit('request', incoming, outgoing);
});

const none = () => Promise.reject(new Error('The bench has no such service.'));
const server = awsEndpoint({
  dynamoDb: counted,
  s3: files,
  kms: kms(secretsOf(dataFolder(folder))),
  sendEmail: mail(outbox(join(folder, 'outbox'), Date.now), none),
  lambda: none,
  stepFunctions: {},
  control: none,
});

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({ ...usage, cpuMs: (user + system) / 1000 } satisfies Usage);
  usage = { calls: {}, readUnits: 0, writeUnits: 0 };
  cpu = process.cpuUsage();
});
process.on('disconnect', () => {
  tables.close(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
});
