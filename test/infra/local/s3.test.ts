import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { s3 } from '../../../infra/local/aws/s3.ts';
import { httpServer } from '../../../infra/local/http/exchange.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-s3-'));
const server = httpServer(s3(folder, ['locked']));
let client: S3Client;

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});

afterAll(() => {
  client.destroy();
  server.close();
  rmSync(folder, { recursive: true });
});

const Bucket = 'reports';
const put = (Key: string, Body: string | Uint8Array, more: object = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const text = async (Key: string) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  return Body!.transformToString();
};

test('gives back what was put, with its type', async () => {
  await put('a/b c+%.json', '{"ŵ":1}', { ContentType: 'application/json' });
  const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'a/b c+%.json' }));
  expect(head).toMatchObject({ ContentType: 'application/json', ContentLength: 8 });
  expect(await text('a/b c+%.json')).toBe('{"ŵ":1}');
});

test('of many writers that put if absent, one wins and its content stays', async () => {
  const tries = Array.from({ length: 20 }, (_, index) =>
    put('once', `writer ${index}`, { IfNoneMatch: '*' }),
  );
  const outcomes = await Promise.allSettled(tries);
  const winners = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []));
  expect(winners).toHaveLength(1);
  expect(await text('once')).toBe(`writer ${winners[0]}`);
  const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(lost.reason).toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
});

test('takes an upload that comes in chunks with a checksum behind it', async () => {
  const Body = Readable.from([Buffer.from('part one, '), Buffer.from('part two')]);
  await client.send(
    new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: 18, ChecksumAlgorithm: 'CRC32' }),
  );
  expect(await text('stream')).toBe('part one, part two');
});

test('lets nobody change or delete what stands in a locked bucket', async () => {
  const locked = { Bucket: 'locked', Key: 'anchor' };
  await client.send(new PutObjectCommand({ ...locked, Body: 'first', IfNoneMatch: '*' }));
  const refused = { name: 'AccessDenied' };
  const changed = client.send(new PutObjectCommand({ ...locked, Body: 'second' }));
  await expect(changed).rejects.toMatchObject(refused);
  await expect(client.send(new DeleteObjectCommand(locked))).rejects.toMatchObject(refused);
  const { Body } = await client.send(new GetObjectCommand(locked));
  expect(await Body!.transformToString()).toBe('first');
});

test('says that a missing key is missing', async () => {
  await expect(text('nowhere')).rejects.toMatchObject({ name: 'NoSuchKey' });
  const head = client.send(new HeadObjectCommand({ Bucket, Key: 'nowhere' }));
  await expect(head).rejects.toMatchObject({ name: 'NotFound' });
});

test('lists keys under a prefix in byte order, page by page', async () => {
  const keys = ['list/Z', 'list/a&b', 'list/a/1', 'list/é'];
  for (const key of keys.toReversed()) await put(key, 'x');
  const found = [];
  const pages = paginateListObjectsV2({ client, pageSize: 3 }, { Bucket, Prefix: 'list/' });
  for await (const page of pages) found.push(page.Contents!.map(({ Key }) => Key));
  expect(found).toEqual([['list/Z', 'list/a&b', 'list/a/1'], ['list/é']]);
  const none = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'other/' }));
  expect(none.KeyCount).toBe(0);
});
