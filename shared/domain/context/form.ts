import type * as z from 'zod/mini';
import { isDay, Month } from '../kernel/ids.ts';
import { schemaIssues } from '../kernel/schema-issues.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { ContextKind } from './rows.ts';
import type { RoleOf } from './role-map.ts';

/** What a cell is read by, beside the file. Failures say why the row is refused. */
export interface Known {
  readonly unit: (cell: string) => Result<string, string>;
  /** `nation` or a region's code. */
  readonly place: (cell: string) => Result<string, string>;
  readonly role: RoleOf;
}

type As =
  | 'text'
  | 'count'
  | 'count or blank'
  | 'number'
  | 'number or blank'
  | 'month'
  | 'day'
  | 'yes or no'
  | 'unit'
  | 'place'
  | 'title';

interface Spec<S extends z.ZodMiniObject> {
  readonly kind: ContextKind;
  /** By the name of a column: the field that it fills, and how it is read. */
  readonly columns: Readonly<Record<string, readonly [keyof z.infer<S> & string, As]>>;
  readonly row: S;
  /** Columns that together name a row: none may come twice. */
  readonly names: readonly string[];
  readonly fault?: (row: z.infer<S>) => string | undefined;
  /** Rows that come to be the same thing once read, put together. */
  readonly gather?: (rows: readonly z.infer<S>[]) => readonly z.infer<S>[];
}

/** How one kind of context data is written as CSV. */
export interface ContextForm {
  readonly kind: ContextKind;
  readonly columns: readonly string[];
  /** The column of job titles, where there is one. */
  readonly title: string | undefined;
  readonly read: (cells: readonly string[], known: Known) => Result<ReadRow, string>;
  readonly gather: (rows: readonly object[]) => readonly object[];
}

export interface ReadRow {
  readonly name: string;
  readonly row: object;
}

export function contextForm<S extends z.ZodMiniObject>(spec: Spec<S>): ContextForm {
  const columns = Object.entries(spec.columns);
  return {
    kind: spec.kind,
    columns: columns.map(([name]) => name),
    title: columns.find(([, [, as]]) => as === 'title')?.[0],
    read(cells, known) {
      const values: Record<string, unknown> = {};
      const names: string[] = [];
      for (const [at, [column, [field, as]]] of columns.entries()) {
        const cell = (cells[at] ?? '').trim();
        const value = read(cell, as, known);
        if (!value.ok) return fail(`${column}: ${value.problem}`);
        values[field] = value.value;
        if (spec.names.includes(column))
          names.push(as === 'title' ? cell.toLowerCase() : String(value.value));
      }
      const parsed = spec.row.safeParse(values);
      if (!parsed.success)
        return fail(
          schemaIssues(parsed.error)
            .map(({ at, message }) => `${columnOf(at)}: ${message}`)
            .join('; '),
        );
      const fault = spec.fault?.(parsed.data);
      return fault === undefined ? ok({ name: names.join(', '), row: parsed.data }) : fail(fault);
    },
    gather: (rows) => (spec.gather === undefined ? rows : spec.gather(rows as readonly z.infer<S>[])),
  };

  function columnOf(field: string): string {
    return columns.find(([, [own]]) => own === field)?.[0] ?? field;
  }
}

function read(cell: string, as: As, known: Known): Result<unknown, string> {
  switch (as) {
    case 'text':
      return ok(cell.replaceAll(/\s+/g, ' '));
    case 'count':
      return COUNT.test(cell)
        ? ok(Number(cell))
        : fail(`${shown(cell)} is not a whole number: write digits alone`);
    case 'count or blank':
      return cell === '' ? ok(null) : read(cell, 'count', known);
    case 'number':
      return NUMBER.test(cell)
        ? ok(Number(cell))
        : fail(`${shown(cell)} is not a number: write digits alone, with a point before decimals`);
    case 'number or blank':
      return cell === '' ? ok(null) : read(cell, 'number', known);
    case 'month':
      return Month.safeParse(cell).success ? ok(cell) : fail(`${shown(cell)} is not a month: write 2026-03`);
    case 'day':
      return isDay(cell) ? ok(cell) : fail(`${shown(cell)} is not a day: write 2026-03-31`);
    case 'yes or no':
      return /^(yes|no)$/i.test(cell)
        ? ok(cell.toLowerCase() === 'yes')
        : fail(`${shown(cell)} is neither yes nor no`);
    case 'unit':
      return known.unit(cell);
    case 'place':
      return known.place(cell);
    case 'title': {
      const role = known.role(cell);
      return role === undefined ? fail(`${shown(cell)} is in no role map`) : ok(role);
    }
  }
}

const COUNT = /^\d{1,9}$/;
const NUMBER = /^\d{1,9}(\.\d{1,6})?$/;

/** Of a file's cell, in a message. */
export const shown = (cell: string): string =>
  cell === '' ? 'an empty cell' : JSON.stringify(cell.slice(0, 60));
