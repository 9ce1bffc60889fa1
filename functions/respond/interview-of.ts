import type { Interview } from '../../shared/use-cases/read-draft.ts';
import { readDraft } from '../../shared/use-cases/read-draft.ts';
import type { Session } from '../../shared/use-cases/ports/sessions.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.tsx';
import type { Visit } from './visit.ts';

export const sessionOf = ({ var: { cookie } }: Visit, { sessions }: Parts): Session | undefined =>
  cookie && sessions.of(cookie.secret);

/** The draft of this browser's session, or the answer where there is none. */
export async function interviewOf(c: Visit, parts: Parts, within: number): Promise<Interview | Response> {
  const session = sessionOf(c, parts);
  const read = session && (await readDraft(parts, session, within));
  return read?.ok === true ? read.value : lost(c, parts);
}

/** A browser that has sent is shown its receipt, wherever it goes back to. */
export const lost = (c: Visit, parts: Parts): Response | Promise<Response> =>
  c.var.cookie?.sent === undefined ? refuse(c, parts, 'session-lost') : c.redirect('/sent', 303);
