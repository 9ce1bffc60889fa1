import { takeStrings } from '../domain/instrument/translation/take-translation.ts';
import type { TranslatorFile } from '../domain/instrument/translation/translator-file.ts';
import {
  type ProgramTexts,
  versionOf,
  welshOf,
  wordingFile,
} from '../domain/instrument/translation/wording.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Wordings } from './ports/wordings.ts';
import type { Translated } from './translate.ts';

interface WordingDesk {
  readonly wordings: Wordings;
}

/** What goes out to a translator of texts that are part of the program. */
export const exportWording = async (
  { wordings }: WordingDesk,
  program: ProgramTexts,
): Promise<Result<TranslatorFile>> => ok(wordingFile(program, await wordings.get(program.id)));

/**
 * What comes back is signed off: all of it that stands beside the English of today is shown from then on. A text that
 * came with the program and was to be confirmed is confirmed by coming back.
 */
export async function importWording(
  { wordings }: WordingDesk,
  program: ProgramTexts,
  { file, dryRun }: { readonly file: unknown; readonly dryRun: boolean },
): Promise<Result<Translated>> {
  const standing = await wordings.get(program.id);
  const taken = takeStrings({ id: program.id, texts: program.texts, cy: welshOf(program, standing) }, file);
  if (!taken.ok) return taken;
  const { given, report } = taken.value;
  const cy = { ...standing?.cy, ...given };
  const wording = { revision: (standing?.revision ?? 0) + 1, cy };
  if (canonicalJson(standing?.cy ?? {}) === canonicalJson(cy)) {
    return ok({ dryRun, version: versionOf(standing), report });
  }
  if (!dryRun && !(await wordings.keep(program.id, wording))) {
    return fail({ kind: 'conflict', what: `The wording ${program.id} was changed by somebody else.` });
  }
  return ok({ dryRun, version: versionOf(wording), report });
}
