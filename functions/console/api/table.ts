import * as z from 'zod/mini';
import type { Table } from '../../../shared/domain/report/report.ts';

/** A table as a page has it: `[c]` is withheld, `[x]` not known, `[z]` not there, `[low]` too few to say. */
export const TableShown = z.object({
  title: z.string(),
  note: z.optional(z.string()),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.number(), z.string()]))),
});

export const tableShown = ({ title, note, columns, rows }: Table) => ({
  title,
  note,
  columns: columns.map((column) => column.title),
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? `[${cell.mark}]` : cell))),
});
