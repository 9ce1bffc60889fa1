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
import { s3Uploads } from '../../../shared/adapters/s3/uploads.ts';
import { bring } from '../../functions/console/bucket.ts';
import { httpServer } from '../../../infra/local/http/exchange.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-s3-'));
const NOW = Date.parse('2026-11-10T10:00:00Z');
const server = httpServer(s3(folder, { locked: ['locked'], now: () => NOW }));
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

/** What a browser sends, of a form that is signed for a minute from now. */
async function post(changes: Readonly<Record<string, string>> = {}, content = 'a,b\n', now = NOW) {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lists`;
  const { fields } = await s3Uploads(client, 'lists', address).form(
    'a/list.csv',
    'http://back.example/x?y=1',
    now,
  );
  return bring({ address, fields: { ...fields, ...changes } }, content);
}

test('takes a file that a browser brings by a signed form, and sends the browser on', async () => {
  const reply = await post({}, 'ŵ,1\r\n--x\r\n');
  expect(reply.status).toBe(303);
  const on = new URL(reply.headers.get('location') ?? '');
  expect(on.origin + on.pathname).toBe('http://back.example/x');
  expect(Object.fromEntries(on.searchParams)).toMatchObject({ y: '1', bucket: 'lists', key: 'a/list.csv' });
  const { Body, ContentType } = await client.send(
    new GetObjectCommand({ Bucket: 'lists', Key: 'a/list.csv' }),
  );
  expect([await Body!.transformToString(), ContentType]).toEqual(['ŵ,1\r\n--x\r\n', 'text/csv']);
});

test('takes an empty file, of which the page says more than the bucket', async () => {
  expect((await post({}, '')).status).toBe(303);
});

test.each([
  ['under another name', { key: 'other.csv' }],
  ['with a field that nobody signed', { acl: 'public-read' }],
  ['sent on to elsewhere', { success_action_redirect: 'http://evil.example/' }],
  ['under a signature of something else', { 'x-amz-signature': '00'.repeat(32) }],
] as const)('refuses a file %s', async (_, changes) => {
  expect((await post(changes)).status).toBe(403);
  await expect(text('other.csv')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('refuses a form a minute after it was made', async () => {
  expect((await post({}, 'a', NOW - 59_000)).status).toBe(303);
  const late = await post({}, 'a', NOW - 60_000);
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Policy expired')]);
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
