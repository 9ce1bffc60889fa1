import type { Cell, Table } from './report.ts';

/** A table as CSV (RFC 4180). */
export const csvOf = ({ columns, rows }: Table): string =>
  csvLine(columns.map(({ title }) => title)) + rows.map(csvLine).join('');

export const csvLine = (row: readonly Cell[]): string => `${row.map(field).join(',')}\r\n`;

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  return textField(typeof cell === 'string' ? cell : `[${cell.mark}]`);
}

/** Spreadsheet programs run what begins so as a formula, whatever the file's ending. */
const RUNS = /^[=+\-@\t\r]/;

function textField(text: string): string {
  const safe = RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
