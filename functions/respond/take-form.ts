import type { MiddlewareHandler } from 'hono';
import { readForm } from './form-body.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.tsx';
import type { RespondEnv } from './visit.ts';

/** Reads the form before its route does, or answers why it cannot be read. */
export const takeForm =
  (parts: Parts): MiddlewareHandler<RespondEnv> =>
  async (c, next) => {
    const form = await readForm(c.req);
    if (typeof form === 'string') return refuse(c, parts, form);
    c.set('form', form);
    return next();
  };
