import { invalid } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CsvOptions } from '../../use-cases/ports/csv.ts';

/** A byte order mark is no part of the text. */
export function decode(bytes: Uint8Array, encoding: CsvOptions['encoding']): Result<string> {
  if (encoding === 'cp1252') return ok(new TextDecoder('windows-1252').decode(bytes));
  // A workbook, of Excel or LibreOffice, is a packed file.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)
    return fail(invalid('file', 'The file is a workbook, or packed. Save its sheet as "CSV UTF-8".'));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(invalid('file', 'The file is not UTF-8 text. Save it again as "CSV UTF-8".'));
  }
}
