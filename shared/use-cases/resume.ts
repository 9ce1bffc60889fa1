import { fromCode } from '../domain/kernel/crockford.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, type Result } from '../domain/kernel/result.ts';
import { ANY_AGE } from './definitions.ts';
import { SECRET_BYTES, type Sessions } from './ports/sessions.ts';
import { type Interview, readDraft, type ReadDesk } from './read-draft.ts';

export interface ResumeDesk extends ReadDesk {
  readonly sessions: Sessions;
}

/** A mistyped code and one whose answers are gone get the same words: who asks may be anybody. */
const NO_SUCH_CODE = invalid('code', 'Enter a code whose answers have not been sent and are still kept');

export async function resume(desk: ResumeDesk, typed: string): Promise<Result<Interview>> {
  const secret = fromCode(typed, SECRET_BYTES);
  if (secret === undefined) return fail(NO_SUCH_CODE);
  const found = await readDraft(desk, desk.sessions.of(secret), ANY_AGE);
  return found.ok ? found : fail(NO_SUCH_CODE);
}
