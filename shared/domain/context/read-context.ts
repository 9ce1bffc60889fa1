import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Issue, invalid } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { ContextForm, Known } from './form.ts';
import { headerFault } from './header.ts';

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ContextTable {
  readonly header: readonly string[];
  readonly rows: readonly Line[];
  readonly ragged: readonly Refused[];
}

export interface Refused {
  readonly line: number;
  readonly reason: string;
}

export interface ContextRead {
  /** In an order of their own: the same rows in another order are the same data. */
  readonly rows: readonly object[];
  readonly read: number;
  readonly refused: readonly Refused[];
  /** First and last month, where rows have one. */
  readonly months: { readonly from: string; readonly to: string } | null;
}

/** Reads a file of context data. A job title that no map knows stops all of it; other bad rows are refused one by one. */
export function readContext(
  form: ContextForm,
  table: ContextTable,
  known: Known,
  asAt: string,
): Result<ContextRead> {
  const fault = headerFault(table.header, form.columns);
  if (fault !== undefined) return fail(invalid('line 1', fault));
  if (table.rows.length + table.ragged.length === 0)
    return fail(invalid('file', 'There is no row below the first line.'));
  const unmapped = unmappedTitles(form, table.rows, known);
  if (unmapped.length > 0) return fail({ kind: 'invalid', issues: unmapped });

  const refused: Refused[] = [...table.ragged];
  const rows: object[] = [];
  const months: string[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const read = form.read(cells, known);
    const reason = read.ok
      ? (repeated(seen.get(read.value.name)) ?? tooLate(read.value.row, asAt))
      : read.problem;
    if (!read.ok || reason !== undefined) {
      refused.push({ line, reason: reason ?? '' });
      continue;
    }
    seen.set(read.value.name, line);
    rows.push(read.value.row);
    const month = monthOf(read.value.row);
    if (month !== undefined) months.push(month);
  }
  months.sort();
  const [from, to] = [months[0], months.at(-1)];
  return ok({
    rows: inOrder(form.gather(rows)),
    read: table.rows.length + table.ragged.length,
    refused: refused.sort((a, b) => a.line - b.line),
    months: from === undefined || to === undefined ? null : { from, to },
  });
}

function unmappedTitles(
  { title, columns }: ContextForm,
  rows: readonly Line[],
  known: Known,
): readonly Issue[] {
  if (title === undefined) return [];
  const at = columns.indexOf(title);
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const cell = (cells[at] ?? '').trim();
    if (known.role(cell) === undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].map(([cell, count]) => ({
    at: title,
    message:
      cell === ''
        ? `${rowsWords(count)} without a title. Nothing is loaded.`
        : `${JSON.stringify(cell)} is in no role map (${rowsWords(count)}). Nothing is loaded: say what role it is in a file of roles, and load that first.`,
  }));
}

const rowsWords = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

const repeated = (line: number | undefined): string | undefined =>
  line === undefined ? undefined : `It says again what line ${line} says.`;

const monthOf = (row: object): string | undefined =>
  'month' in row && typeof row.month === 'string' ? row.month : undefined;

function tooLate(row: object, asAt: string): string | undefined {
  const day = 'periodEnd' in row && typeof row.periodEnd === 'string' ? row.periodEnd : monthOf(row);
  return day !== undefined && day > asAt.slice(0, day.length)
    ? `${day} is after the day that the data are as at.`
    : undefined;
}

const inOrder = (rows: readonly object[]): readonly object[] =>
  rows
    .map((row) => [canonicalJson(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
