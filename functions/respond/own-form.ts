import type { MiddlewareHandler } from 'hono';
import { FORM_KEY } from '../../web/components/post-form.tsx';
import { hasFormKey } from '../../web/server/has-form-key.ts';
import { sessionOf } from './interview-of.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.tsx';
import type { RespondEnv } from './visit.ts';

/**
 * Lets a form in only from a page of the session that it acts on, after `takeForm`. Besides other sites' forms, a page
 * left open from one interview writes nothing into the next one of the same browser.
 */
export const ownForm =
  (parts: Parts): MiddlewareHandler<RespondEnv> =>
  async (c, next) => {
    const session = sessionOf(c, parts);
    const sent = c.var.form?.get(FORM_KEY)?.[0];
    const own = session === undefined || (await hasFormKey(sent, session.formKey));
    return own ? next() : refuse(c, parts, 'not-allowed');
  };
