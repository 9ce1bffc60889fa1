import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FunctionId } from '../../../shared/adapters/names.ts';
import { COMPRESSED_FROM } from '../../compression.ts';
import type { Invoke } from '../aws/functions.ts';
import { LONGEST_PAYLOAD } from '../aws/lambda.ts';
import { type HttpReply, httpServer } from '../http/exchange.ts';
import { restEvent } from './event.ts';

const LONGEST_REQUEST = 10 * 1024 * 1024;

interface ProxyResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** One site behind a REST API: what API Gateway would refuse is refused here too, before the function sees it. */
export const apiGateway = (id: FunctionId, invoke: Invoke, now: () => number): Server =>
  httpServer(async (request) => {
    if (request.tooLong) return message(413, 'Request Entity Too Large');
    const event = restEvent(request, now());
    if (Buffer.byteLength(JSON.stringify(event)) > LONGEST_PAYLOAD) return message(413, 'Request Too Long');
    try {
      const answer = reply((await invoke(id, event)) as ProxyResult);
      return /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? compressed(answer) : answer;
    } catch (error) {
      console.error(error);
      return message(502, 'Internal server error');
    }
  }, LONGEST_REQUEST);

function reply(result: ProxyResult): HttpReply {
  const { statusCode, headers = {}, multiValueHeaders = {}, body = '', isBase64Encoded = false } = result;
  if (!Number.isInteger(statusCode) || Buffer.byteLength(body) > LONGEST_PAYLOAD) {
    return message(502, 'Internal server error');
  }
  return {
    status: statusCode,
    headers: { ...headers, ...multiValueHeaders },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}

function compressed({ status, headers = {}, body = '' }: HttpReply): HttpReply {
  if (Buffer.byteLength(body) < COMPRESSED_FROM) return { status, headers, body };
  return { status, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) };
}

const message = (status: number, text: string): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: text }),
});
