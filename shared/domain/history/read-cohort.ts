import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Issue } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Row } from './answer-reader.ts';
import type { CheckedMapping } from './check-mapping.ts';
import type { Cohort, HistoryTable } from './cohort.ts';
import { columnsOf } from './columns.ts';
import {
  countChoices,
  countDates,
  countRefusals,
  countUnits,
  countValues,
  type RowSeen,
} from './count-rows.ts';
import { rowReader } from './row-reader.ts';

/** Reads a file by its mapping. A row is taken whole or refused whole; no row stops the others. */
export function readCohort(checked: CheckedMapping, table: HistoryTable): Result<Cohort> {
  const { mapping, instrument } = checked;
  const header = table.header.map((name) => name.trim());
  const issues = headerIssues(header, columnsOf(mapping));
  if (issues.length > 0) return fail({ kind: 'invalid', issues });

  const places = new Map(header.map((name, place) => [name, place]));
  const read = rowReader(checked);
  const seen: RowSeen[] = [];
  for (const { line, cells } of table.rows) {
    const row: Row = (column) => (cells[places.get(column) ?? -1] ?? '').trim();
    if (belongs(checked, row)) seen.push({ line, ...read(row) });
  }
  const refusals = countRefusals(seen, table.ragged);
  const refused = new Set(refusals.flatMap(({ lines }) => lines));
  const taken = seen.filter(({ line }) => !refused.has(line));
  return ok({
    // In the order of their content: it tells nothing of the file's, and every run writes the same bytes.
    slips: taken
      .map(({ unit, answers }) => ({ key: canonicalJson([unit, answers]), slip: { unit, answers } }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ slip }) => slip),
    rows: {
      read: table.rows.length + table.ragged.length,
      leftOut: table.rows.length - seen.length,
      taken: taken.length,
      refused: refused.size,
    },
    refusals,
    unmapped: countValues(seen, (cell) => cell.is === 'unmapped'),
    declaredMissing: countValues(taken, (cell) => cell.is === 'missing' && cell.declared),
    dates: countDates(taken),
    units: countUnits(mapping, taken),
    withoutUnit: taken.filter(({ unit }) => unit === '').length,
    choices: countChoices(instrument, taken),
  });
}

const belongs = ({ mapping }: CheckedMapping, row: Row): boolean =>
  mapping.rows.every(({ column, in: within, not_in: without }) => {
    const cell = row(column);
    return (within?.includes(cell) ?? true) && !(without?.includes(cell) ?? false);
  });

function headerIssues(header: readonly string[], needed: ReadonlySet<string>): readonly Issue[] {
  const missing = [...needed].filter((column) => !header.includes(column));
  const twice = [...needed].filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  const has = header.length > MOST_SHOWN ? [...header.slice(0, MOST_SHOWN), '…'] : header;
  return [
    ...(missing.length === 0 ? [] : [`lacks ${missing.join(', ')}. It has ${has.join(', ')}`]),
    ...(twice.length === 0 ? [] : [`has two columns of the name ${twice.join(', ')}`]),
  ].map((message) => ({ at: 'header', message }));
}

const MOST_SHOWN = 20;
