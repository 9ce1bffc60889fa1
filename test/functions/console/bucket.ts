import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { s3 } from '../../../infra/local/aws/s3.ts';
import { httpServer } from '../../../infra/local/http/exchange.ts';
import { s3Uploads } from '../../../shared/adapters/s3/uploads.ts';
import type { Uploads } from '../../../shared/use-cases/ports/uploads.ts';

export interface UploadBucket {
  readonly uploads: Uploads;
  close(): void;
}

/** The bucket that lists of people are brought to, as the local stack has it. */
export async function openBucket(now: () => number): Promise<UploadBucket> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-uploads-'));
  const server = httpServer(s3(folder, { now }));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new S3Client({
    endpoint,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    uploads: s3Uploads(client, 'uploads', `${endpoint}/uploads`),
    close() {
      client.destroy();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Sends a form as a browser does: its fields, and the file last. */
export function bring(
  { address, fields }: { readonly address: string; readonly fields: Readonly<Record<string, string>> },
  content: string,
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([content], { type: 'text/csv' }), 'people.csv');
  return fetch(address, { method: 'POST', body: form, redirect: 'manual' });
}
