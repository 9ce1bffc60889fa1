import type { ContextKind } from '../../../shared/domain/context/rows.ts';
import { type ContextIntake, FileId } from '../../../shared/domain/context/intake.ts';
import type { ContextFile } from '../../../shared/use-cases/import-context.ts';
import { fail, type Result } from '../../../shared/domain/kernel/result.ts';
import { toCode } from '../../../shared/domain/kernel/crockford.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

export interface NamedFile {
  readonly kind: ContextKind;
  readonly file: string;
}

export type Loading = NamedFile & Omit<ContextFile, 'csv' | 'dryRun'>;

const NAME_BYTES = 10;

/** A form for a file under a new name, from which the browser comes to the file's page. */
export async function formForFile(desk: ConsoleDesk, kind: ContextKind) {
  const file = toCode(desk.random.bytes(NAME_BYTES)).toLowerCase();
  const back = `${desk.site}/context-data/${kind}/${file}`;
  return { file, form: await desk.office.ask('form-for-context', { kind, file, back }) };
}

/** What would become of a file; nothing is stored. */
export const checkFile = (desk: ConsoleDesk, loading: Loading) =>
  FileId.safeParse(loading.file).success
    ? desk.office.ask('load-context-file', { ...loading, dryRun: true })
    : NOT_HERE;

export const loadFile = (desk: ConsoleDesk, c: ConsoleContext, loading: Loading) =>
  auditedHere(
    desk,
    c,
    { what: 'context data loaded', target: { kind: loading.kind, day: loading.asAt } },
    () =>
      FileId.safeParse(loading.file).success
        ? desk.office.ask('load-context-file', { ...loading, dryRun: false })
        : NOT_HERE,
  );

const NOT_HERE: Promise<Result<ContextIntake>> = Promise.resolve(fail({ kind: 'not-found', what: 'file' }));
