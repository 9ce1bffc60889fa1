import type { Translation } from '../domain/instrument/instrument.ts';
import { type ProgramTexts, welshOf } from '../domain/instrument/translation/wording.ts';
import type { Clock } from './ports/machine.ts';
import type { Wordings } from './ports/wordings.ts';

/** A translation that came in is on the pages after this time at most. */
const FRESH = 5 * 60_000;

/** Keeps the Welsh of the program's texts in a warm function. Nobody is kept from answering by the want of it. */
export function rememberWelsh(
  { wordings, clock }: { readonly wordings: Pick<Wordings, 'get'>; readonly clock: Clock },
  program: ProgramTexts,
): () => Promise<Translation> {
  let known = { welsh: welshOf(program), read: -Infinity };
  return async () => {
    if (Math.abs(clock.now() - known.read) <= FRESH) return known.welsh;
    const signedOff = await wordings.get(program.id).catch(() => 'away' as const);
    if (signedOff === 'away') return known.welsh;
    known = { welsh: welshOf(program, signedOff), read: clock.now() };
    return known.welsh;
  };
}
