import type { HttpReply, HttpRequest } from '../http/exchange.ts';
import { functionOf } from '../names.ts';
import type { Invoke } from './functions.ts';
import { jsonError, ServiceError } from './service-error.ts';

/** Lambda takes no longer payload, and gives none: 6 MB and what its envelope needs. */
export const LONGEST_PAYLOAD = 6_291_556;

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

export const isInvocation = (path: string): boolean => PATH.test(path);

/** Invoke of Lambda, waiting for the answer or (`Event`) not. */
export const lambda =
  (invoke: Invoke) =>
  async ({ path, headers, body }: HttpRequest): Promise<HttpReply> => {
    const name = decodeURIComponent(PATH.exec(path)?.[1] ?? '');
    const id = functionOf(name);
    if (id === undefined) {
      return jsonError(new ServiceError('ResourceNotFoundException', `Function not found: ${name}`, 404));
    }
    if (body.length > LONGEST_PAYLOAD) {
      return jsonError(new ServiceError('RequestTooLargeException', 'The event is longer than 6 MB.', 413));
    }
    const event: unknown = body.length === 0 ? {} : JSON.parse(body.toString());
    if (headers['x-amz-invocation-type'] === 'Event') {
      invoke(id, event).catch((error: unknown) => console.error(error));
      return { status: 202 };
    }
    return completed(invoke(id, event));
  };

async function completed(outcome: Promise<unknown>): Promise<HttpReply> {
  try {
    const body = JSON.stringify((await outcome) ?? null);
    if (Buffer.byteLength(body) > LONGEST_PAYLOAD) throw new Error('The response is longer than 6 MB.');
    return { status: 200, body };
  } catch (error) {
    return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: failureOf(error) };
  }
}

const failureOf = (error: unknown): string =>
  error instanceof Error
    ? JSON.stringify({ errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') })
    : JSON.stringify({ errorType: typeof error, errorMessage: String(error) });
