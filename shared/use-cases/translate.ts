import { equalityInstrument } from '../domain/instrument/equality.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import {
  takeTranslation,
  type TranslationReport,
} from '../domain/instrument/translation/take-translation.ts';
import { type TranslatorFile, translatorFile } from '../domain/instrument/translation/translator-file.ts';
import { nextCorrection } from '../domain/instrument/version.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { standing } from './add-instrument.ts';
import { findEquality, findInstrument, type InstrumentDesk } from './find-instrument.ts';

const translated = (desk: InstrumentDesk, id: string): Promise<Result<Instrument>> =>
  id === equalityInstrument().id ? findEquality(desk) : findInstrument(desk, id);

/** What goes out to a translator. */
export async function exportTranslation(desk: InstrumentDesk, id: string): Promise<Result<TranslatorFile>> {
  const found = await translated(desk, id);
  return found.ok ? ok(translatorFile(found.value)) : found;
}

export interface Translated {
  readonly dryRun: boolean;
  /** The version that has the translation; the one there was, where the file brings nothing. */
  readonly version: string;
  readonly report: TranslationReport;
}

/** A translation is a correction: a version of its own, so that it is known who was asked in which words. */
export async function importTranslation(
  desk: InstrumentDesk,
  { file, dryRun }: { readonly file: unknown; readonly dryRun: boolean },
): Promise<Result<Translated>> {
  const { instrument: id } = file as { readonly instrument?: unknown };
  if (typeof id !== 'string') return fail(invalid('instrument', 'must be given, as a string'));
  const found = await translated(desk, id);
  if (!found.ok) return found;
  const taken = takeTranslation(found.value, file);
  if (!taken.ok) return taken;
  const { instrument, report } = taken.value;
  const { version } = instrument;
  if (report.added.length + report.changed.length === 0) return ok({ dryRun, version, report });
  const corrected = { ...instrument, version: nextCorrection(version) };
  if (!dryRun && !(await desk.instruments.keep(corrected))) {
    return fail(standing(corrected, 'was added by somebody else at the same time'));
  }
  return ok({ dryRun, version: corrected.version, report });
}
