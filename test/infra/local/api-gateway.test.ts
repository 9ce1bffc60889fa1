import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RestEvent } from '../../../infra/local/api-gateway/event.ts';
import { apiGateway } from '../../../infra/local/api-gateway/server.ts';

let seen: RestEvent | undefined;
let result: unknown;
const server = apiGateway(
  'respond',
  async (_, event) => {
    seen = event as RestEvent;
    return result;
  },
  () => 0,
);
let site = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

test('hands over the path as it came, parameters decoded and all values of each', async () => {
  result = { statusCode: 200, body: 'ok' };
  await fetch(`${site}/i/a%2Fb%20c?x=1&x=%C5%B5&y=`, { headers: { accept: 'text/html' } });
  expect(seen).toMatchObject({
    resource: '/{proxy+}',
    path: '/i/a%2Fb%20c',
    httpMethod: 'GET',
    pathParameters: { proxy: 'i/a/b c' },
    queryStringParameters: { x: 'ŵ', y: '' },
    multiValueQueryStringParameters: { x: ['1', 'ŵ'], y: [''] },
    multiValueHeaders: { accept: ['text/html'] },
    body: null,
    isBase64Encoded: false,
  });
});

test('hands over a body in base64, so that no byte of it is lost', async () => {
  result = { statusCode: 204 };
  const body = new Uint8Array([0, 255, 128, 10]);
  const reply = await fetch(site, { method: 'POST', body });
  expect(reply.status).toBe(204);
  expect(seen).toMatchObject({
    resource: '/',
    pathParameters: null,
    isBase64Encoded: true,
    httpMethod: 'POST',
  });
  expect(Buffer.from(seen!.body!, 'base64')).toEqual(Buffer.from(body));
});

test('passes on cookies one by one and decodes a binary answer', async () => {
  result = {
    statusCode: 200,
    multiValueHeaders: { 'set-cookie': ['a=1', 'b=2'], 'content-type': ['application/pdf'] },
    body: Buffer.from([37, 80, 68, 70, 255]).toString('base64'),
    isBase64Encoded: true,
  };
  const reply = await fetch(site);
  expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(Buffer.from([37, 80, 68, 70, 255]));
});

test.each([
  ['more than Lambda takes', 5_000_000],
  ['more than API Gateway takes', 11_000_000],
])('refuses a body of %s before the function sees it', async (_, length) => {
  seen = undefined;
  const reply = await fetch(site, { method: 'POST', body: 'x'.repeat(length) });
  expect(reply.status).toBe(413);
  expect(seen).toBeUndefined();
});

test('compresses what is long for those who take it, and nothing else', async () => {
  const long = 'a page of words '.repeat(100);
  const ask = async (body: string, accepted: string) => {
    result = { statusCode: 200, headers: { 'content-type': 'text/html' }, body };
    const reply = await fetch(site, { headers: { 'accept-encoding': accepted } });
    return [reply.headers.get('content-encoding'), await reply.text()];
  };
  expect(await ask(long, 'gzip, br')).toEqual(['gzip', long]);
  expect(await ask(long, 'identity')).toEqual([null, long]);
  expect(await ask('short', 'gzip')).toEqual([null, 'short']);
});

test('answers 502 where the function returns what is no answer', async () => {
  result = { hello: 'there' };
  expect((await fetch(site)).status).toBe(502);
});
