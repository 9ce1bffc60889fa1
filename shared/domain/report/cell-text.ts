import type { Cell, Table } from './report.ts';

/** A cell as a page prints it. */
export function cellText(cell: Cell, kind: Table['columns'][number]['kind']): string {
  if (typeof cell !== 'object') return String(cell);
  return cell.mark === 'low' && kind === 'count' ? '2 or fewer' : `[${cell.mark}]`;
}

/** The columns that a page or the PDF has, with their place in a row. */
export const shownColumns = (table: Table) =>
  table.columns.flatMap((column, at) => (column.detail ? [] : [{ ...column, at }]));
