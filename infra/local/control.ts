import type { HttpReply, HttpRequest } from './http/exchange.ts';
import { jsonReply } from './aws/service-error.ts';
import type { Ran } from './clock/advance.ts';

export interface Controlled {
  readonly folder: string;
  /** False while the stack makes its functions and its demo: what is asked of it then would fail. */
  readonly isReady: () => boolean;
  readonly now: () => number;
  readonly advance: (to: number) => Promise<readonly Ran[]>;
}

/** What the operator's commands ask of a local stack and nothing in AWS has. */
export const control =
  ({ folder, isReady, now, advance }: Controlled) =>
  async ({ method, path, body, headers }: HttpRequest): Promise<HttpReply> => {
    if (path === '/_local/running') return { status: 200, body: folder };
    if (path === '/_local/ready') return { status: isReady() ? 200 : 503 };
    if (path !== '/_local/clock') return { status: 404, body: 'There is nothing here.' };
    if (method === 'GET') return jsonReply({ now: now() });
    // A web page cannot send this type to another origin without being asked first.
    if (headers['content-type'] !== 'application/json') return { status: 415, body: 'Send JSON.' };
    const { to } = JSON.parse(body.toString()) as { to: number };
    if (to < now()) return jsonReply({ problem: 'The clock only moves forward.', now: now() }, 409);
    return jsonReply({ ran: await advance(to), now: now() });
  };
