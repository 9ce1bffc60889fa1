import { invalid } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CsvOptions } from '../../use-cases/ports/csv.ts';

/** A byte order mark is no part of the text. */
export function decode(bytes: Uint8Array, encoding: CsvOptions['encoding']): Result<string> {
  if (encoding === 'cp1252') return ok(new TextDecoder('windows-1252').decode(bytes));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(invalid('file', 'The file is not UTF-8 text. Save it again as "CSV UTF-8".'));
  }
}
