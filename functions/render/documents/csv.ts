import type { Cell, Table } from '../../../shared/domain/report/report.ts';
import type { Renderer } from '../../../shared/use-cases/ports/documents.ts';

/** Every figure of the report, one a row (RFC 4180, UTF-8). */
export const csvRenderer: Renderer = {
  format: 'csv',
  type: 'text/csv; charset=utf-8',
  render: async ({ figures }) => ({ content: new TextEncoder().encode(csvOf(figures)) }),
};

export const csvOf = ({ columns, rows }: Table): string =>
  [columns.map(({ title }) => textField(title)), ...rows.map((row) => row.map(field))]
    .map((fields) => `${fields.join(',')}\r\n`)
    .join('');

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
