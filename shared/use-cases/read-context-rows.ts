import * as z from 'zod/mini';
import { StaffingRow } from '../domain/context/rows.ts';
import { columnsKey, columnsOf, StaffingColumns } from '../domain/context/staffing-columns.ts';
import { contextKey, type ContextVersion } from '../domain/context/version.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';

export interface Reading {
  readonly workings: Pick<Files, 'get'>;
  readonly hash: ContentHash;
}

/** The rows of a version, only where they are those that its hash was made of. */
export async function readContextRows<S extends z.ZodMiniType>(
  reading: Reading,
  { kind, sha256 }: ContextVersion,
  row: S,
): Promise<Result<z.infer<S>[]>> {
  const content = await readKept(reading, contextKey(kind, sha256), sha256);
  return content.ok ? ok(z.array(row).parse(content.value)) : content;
}

/** A version of staffing by column: of one that was loaded before columns were kept, they are made of its rows. */
export async function readStaffing(
  reading: Reading,
  version: ContextVersion,
): Promise<Result<StaffingColumns>> {
  if (version.columns === undefined) {
    const rows = await readContextRows(reading, version, StaffingRow);
    return rows.ok ? ok(columnsOf(rows.value)) : rows;
  }
  const content = await readKept(reading, columnsKey(version.columns), version.columns);
  return content.ok ? ok(StaffingColumns.parse(content.value)) : content;
}

async function readKept({ workings, hash }: Reading, key: string, sha256: string): Promise<Result<unknown>> {
  const content = await workings.get(key);
  if (content === undefined || hash(content) !== sha256) return fail({ kind: 'unavailable', what: key });
  return ok(JSON.parse(new TextDecoder().decode(content)));
}
