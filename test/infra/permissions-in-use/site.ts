import type { Invoke } from '../../../infra/local/aws/functions.ts';
import { restEvent } from '../../../infra/local/api-gateway/event.ts';

interface Reply {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** A site of functions, asked as a browser asks through API Gateway. */
export const siteOf = (id: 'respond' | 'console', invoke: Invoke) => ({
  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const { pathname, searchParams, host } = new URL(address);
    const body = Buffer.from(await new Response(init.body ?? null).arrayBuffer());
    const event = restEvent(
      {
        method: init.method ?? 'GET',
        path: pathname,
        query: searchParams,
        headers: { host, ...Object.fromEntries(new Headers(init.headers)) },
        body,
        tooLong: false,
      },
      Date.now(),
    );
    const reply = (await invoke(id, event)) as Reply;
    const headers = new Headers({ ...reply.headers });
    for (const [name, values] of Object.entries(reply.multiValueHeaders ?? {}))
      headers.set(name, values.join(', '));
    return new Response(Buffer.from(reply.body ?? '', reply.isBase64Encoded ? 'base64' : 'utf8'), {
      status: reply.statusCode,
      headers,
    });
  },
});
