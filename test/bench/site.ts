import { restEvent } from '../../infra/local/api-gateway/event.ts';
import type { Send } from './visitor.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly ms: number;
}

interface Result {
  readonly statusCode: number;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

export type Handler = (event: unknown, context: unknown) => Promise<Result>;

/** The built function as a visitor sees it: each request an event of API Gateway, timed by itself. */
export function siteOf(handler: Handler, tell: (asked: Asked) => void): Send {
  return async (address, init) => {
    const { pathname: path, searchParams: query } = new URL(address, 'http://localhost');
    const method = init.method ?? 'GET';
    const headers = Object.fromEntries(new Headers(init.headers));
    const body = Buffer.from(typeof init.body === 'string' ? init.body : '');
    const event = restEvent({ method, path, query, headers, body, tooLong: false }, Date.now());
    const began = performance.now();
    const result = await handler(event, {});
    tell({ method, path, ms: performance.now() - began });
    const pairs = Object.entries(result.multiValueHeaders ?? {}).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    );
    const empty = result.statusCode === 204 || result.statusCode === 304;
    return new Response(empty ? null : result.body, { status: result.statusCode, headers: pairs });
  };
}
