import { FORM_KEY } from '../../web/components/post-form.tsx';
import { hasFormKey } from '../../web/server/has-form-key.ts';
import { isApi } from './api/problem-details.ts';
import type { ConsoleContext } from './context.ts';

/**
 * Whether a form comes from a page of the same session. The API takes JSON alone, which another site's form cannot
 * send, and its script not without being asked first.
 */
export async function isOwnForm(c: ConsoleContext, key: string): Promise<boolean> {
  if (c.req.method !== 'POST' || isApi(c.req.path)) return true;
  return hasFormKey((await fieldsOf(c))[FORM_KEY], key);
}

/** None where the body is no form that can be read: such a one is refused, and not a fault. */
async function fieldsOf(c: ConsoleContext): Promise<Record<string, unknown>> {
  try {
    return await c.req.parseBody();
  } catch {
    return {};
  }
}
