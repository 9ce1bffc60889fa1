import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { invalid } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CsvRow, CsvTable, ReadCsv, RefusedRow } from '../../use-cases/ports/csv.ts';
import { decode } from './decode.ts';

export const readCsv: ReadCsv = (bytes, { encoding, delimiter }) => {
  const text = decode(bytes, encoding);
  if (!text.ok) return text;
  const records = split(text.value, delimiter);
  if (!records.ok) return records;
  const [first, ...rest] = records.value;
  if (first === undefined) return fail(invalid('file', 'The file is empty.'));
  return ok(fit(withoutBlankEnd(first.cells, 0), rest));
};

/** Rows in the order of the file, blank ones left out. */
function split(text: string, delimiter: string): Result<readonly CsvRow[]> {
  // One kind of line end: files mix them, and the parser counts two lines for CRLF inside a quoted cell.
  const lines = text.replace(/\r\n?/g, '\n');
  let end = 0;
  const rows: CsvRow[] = [];
  try {
    parse(lines, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // Otherwise a stray quotation mark in one cell makes the rest of the file unreadable.
      relax_quotes: true,
      on_record: (cells: string[], { lines: last }) => {
        if (cells.some((cell) => !blank(cell))) rows.push({ line: end + 1, cells });
        end = last;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(invalid(`line ${end + 1}`, 'A quotation mark opens here, or soon after, and is not closed.'));
  }
  return ok(rows);
}

function fit(header: readonly string[], records: readonly CsvRow[]): CsvTable {
  const rows: CsvRow[] = [];
  const ragged: RefusedRow[] = [];
  for (const { line, cells } of records) {
    const fitting = withoutBlankEnd(cells, header.length);
    if (fitting.length === header.length) rows.push({ line, cells: fitting });
    else
      ragged.push({ line, reason: `It has ${counted(cells.length)}, and the header has ${header.length}.` });
  }
  return { header, rows, ragged };
}

/** Spreadsheets end rows with empty cells of columns that were used once. */
function withoutBlankEnd(cells: readonly string[], atLeast: number): readonly string[] {
  const used = cells.findLastIndex((cell) => !blank(cell)) + 1;
  return cells.slice(0, Math.max(used, Math.min(atLeast, cells.length)));
}

const blank = (cell: string): boolean => cell.trim() === '';

const counted = (cells: number): string => (cells === 1 ? '1 cell' : `${cells} cells`);
