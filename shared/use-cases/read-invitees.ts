import { columnsIn, type InviteeColumns, type Quoted } from '../domain/campaign/invitee-columns.ts';
import { type Invitee, inviteeReader } from '../domain/campaign/invitees.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import type { ReadCsv, RefusedRow } from './ports/csv.ts';

export interface ReadInvitee extends Invitee {
  readonly line: number;
  readonly id: string;
}

export interface InviteeList {
  /** Rows of the file that are not blank. */
  readonly read: number;
  readonly invitees: readonly ReadInvitee[];
  readonly refused: readonly RefusedRow[];
  readonly duplicates: readonly RefusedRow[];
}

/** Reads a list of people to ask, one bad row at a time: of rows with the same address the first good one is kept. */
export function readInvitees(
  readCsv: ReadCsv,
  csv: string,
  estate: Estate,
  now: number,
  idOf: (address: string) => string,
  columns: InviteeColumns,
  quoted?: Quoted,
): Result<InviteeList> {
  const table = readCsv(new TextEncoder().encode(csv), { encoding: 'utf-8', delimiter: ',' });
  if (!table.ok) return table;
  const { header, rows, ragged } = table.value;
  const found = columnsIn(columns, header, quoted);
  if ('fault' in found) return fail(invalid('line 1', found.fault));

  const kept = new Map<string, ReadInvitee>();
  const refused = [...ragged];
  const duplicates: RefusedRow[] = [];
  const readRow = inviteeReader(estate, now, columns, found.names, quoted);
  for (const { line, cells } of rows) {
    const invitee = readRow(cells);
    if (!invitee.ok) {
      refused.push({ line, reason: invitee.problem });
      continue;
    }
    const id = idOf(invitee.value.address);
    const first = kept.get(id);
    if (first === undefined) kept.set(id, { ...invitee.value, line, id });
    else duplicates.push({ line, reason: `The same address is on line ${first.line}, which is kept.` });
  }
  refused.sort((a, b) => a.line - b.line);
  return ok({ read: rows.length + ragged.length, invitees: [...kept.values()], refused, duplicates });
}
