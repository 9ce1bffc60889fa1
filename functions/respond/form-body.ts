import type { HonoRequest } from 'hono';
import type { Form } from '../../shared/domain/instrument/accept-page.ts';
import { SKIP } from '../../web/pages/respond/form-names.ts';

/** More than any page can need: the longest text there is takes 18 KB when each character is escaped. */
export const MOST_BYTES = 256 * 1024;

export type FormProblem = 'invalid' | 'too-large';

export type { Form } from '../../shared/domain/instrument/accept-page.ts';

/** What was answered: nothing, where the button to skip was pressed. */
export const answersIn = (form: Form = new Map()): Form => (form.has(SKIP) ? new Map() : form);

/** A form as browsers send it, and nothing else: what is not well-formed UTF-8 is refused whole. */
export async function readForm(request: HonoRequest): Promise<Form | FormProblem> {
  const body = await request.arrayBuffer();
  if (body.byteLength > MOST_BYTES) return 'too-large';
  const type = request.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' && body.byteLength > 0) return 'invalid';
  try {
    return parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return 'invalid';
  }
}

/** Not `URLSearchParams`, which mends what is broken in silence. Throws where a percent sign escapes no UTF-8. */
function parse(text: string): Form {
  const form = new Map<string, string[]>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    const values = form.get(decode(name));
    if (values === undefined) form.set(decode(name), [decode(value)]);
    else values.push(decode(value));
  }
  return form;
}

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
