import type { MiddlewareHandler } from 'hono';
import { LANGUAGE } from '../../web/pages/respond/form-names.ts';
import { readForm } from './form-body.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.tsx';
import { isLanguage, type RespondEnv, speak } from './visit.ts';

/**
 * Reads the form before its route does, or answers why it cannot be read. A form that the switch of language sent is
 * only to be shown again: `shown` says where, if it is not the route itself that does so.
 */
export const takeForm =
  (parts: Parts, shown?: string): MiddlewareHandler<RespondEnv> =>
  async (c, next) => {
    const form = await readForm(c.req);
    if (typeof form === 'string') return refuse(c, parts, form);
    c.set('form', form);
    const asked = form.get(LANGUAGE)?.[0];
    if (!isLanguage(asked)) return next();
    await speak(c, parts, asked);
    if (shown !== undefined) return c.redirect(`${shown}?lang=${asked}`, 303);
    c.set('switched', true);
    return next();
  };
