import type { ContextIntake } from '../domain/context/intake.ts';
import type { ContextKind } from '../domain/context/rows.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { type ContextDesk, type ContextFile, importContext } from './import-context.ts';
import type { UploadForm, Uploads } from './ports/uploads.ts';

interface Named {
  readonly kind: ContextKind;
  readonly file: string;
}

export interface ContextFilesDesk extends ContextDesk {
  readonly uploads: Uploads;
}

/** A form for a file of context data, which is there for a day under a name that was drawn for it. */
export async function formForContext(
  { uploads, clock }: Pick<ContextFilesDesk, 'uploads' | 'clock'>,
  { back, ...named }: Named & { readonly back: string },
): Promise<Result<UploadForm>> {
  return ok(await uploads.form(keyOf(named), back, clock.now()));
}

/** Loads a file that was brought, or says what would become of it. */
export async function loadContextFile(
  desk: ContextFilesDesk,
  { file, ...more }: Named & Omit<ContextFile, 'csv'>,
): Promise<Result<ContextIntake>> {
  const csv = await desk.uploads.get(keyOf({ kind: more.kind, file }));
  return csv === undefined
    ? fail({ kind: 'not-found', what: `file ${file}` })
    : importContext(desk, { ...more, csv });
}

const keyOf = ({ kind, file }: Named): string => `context/${kind}/${file}.csv`;
