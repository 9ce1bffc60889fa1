import type { MiddlewareHandler } from 'hono';
import type { ConsoleEnv } from './context.ts';
import type { ConsoleDesk, Refusal } from './desk.ts';

/** What a person without the right, the session or a form of ours is answered, and what is not there for them. */
const REFUSED: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 413, 429]);

/** A line of the log for each request that was refused: who asked for which kind of page, never for whose. */
export const noteRefusals =
  ({ refused }: Pick<ConsoleDesk, 'refused'>): MiddlewareHandler<ConsoleEnv> =>
  async (c, next) => {
    await next();
    const { status } = c.res;
    if (!REFUSED.has(status)) return;
    const { route, staff } = c.var as Partial<ConsoleEnv['Variables']>;
    const refusal: Refusal = { status, method: c.req.method, route: route ?? 'none' };
    refused(staff === undefined ? refusal : { ...refusal, person: staff.id });
  };
