import type * as z from 'zod/mini';
import { freezeConditions } from '../domain/context/freeze-conditions.ts';
import { freezeStaffing } from '../domain/context/freeze-staffing.ts';
import * as rows from '../domain/context/rows.ts';
import type { ContextKind } from '../domain/context/rows.ts';
import { ContextSnapshot, snapshotKey } from '../domain/context/snapshot.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { allOf, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import { unitToday } from '../domain/organisation/unit-names.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { ContextVersions } from './ports/context-versions.ts';
import type { Files } from './ports/files.ts';
import { listContext } from './list-context.ts';
import { readContextRows } from './read-context-rows.ts';

export interface FreezingDesk {
  readonly versions: Pick<ContextVersions, 'versions'>;
  readonly workings: Pick<Files, 'get' | 'keep'>;
  readonly sha256: ContentHash;
}

/** Where a frozen snapshot stands, and the hash of its bytes. */
export interface FrozenContext {
  readonly key: string;
  readonly sha256: string;
}

/**
 * Freezes the newest context data of each kind for a release, so that its reports can be made again whatever is loaded
 * later. Undefined where nothing is loaded.
 */
export async function freezeContext(
  desk: FreezingDesk,
  estate: Estate,
): Promise<Result<FrozenContext | undefined>> {
  const all = await listContext(desk);
  if (!all.ok) return all;
  const newest = new Map(all.value.map((version) => [version.kind, version]));
  if (newest.size === 0) return ok(undefined);
  const of = <S extends z.ZodMiniType>(kind: ContextKind, row: S): Promise<Result<z.infer<S>[]>> => {
    const version = newest.get(kind);
    const reading = { workings: desk.workings, hash: desk.sha256 };
    return version === undefined ? Promise.resolve(ok([])) : readContextRows(reading, version, row);
  };
  const found = await Promise.all([
    of('staffing', rows.StaffingRow),
    of('conditions', rows.ConditionsRow),
    of('published', rows.PublishedRow),
    of('recruitment', rows.RecruitmentRow),
    of('withdrawals', rows.WithdrawalRow),
    of('weeks', rows.WeeksRow),
    of('pqip', rows.PqipRow),
    of('toolkit', rows.ToolkitRow),
  ]);
  const read = allOf(found);
  if (!read.ok) return read;
  const { units } = estate;
  const [staffing, conditions, published, recruitment, withdrawals, weeks, pqip, toolkit] = read.value;
  const snapshot = ContextSnapshot.parse({
    schema: 'context/1',
    versions: [...newest.values()],
    staffing: freezeStaffing(
      staffing.map((row) => ({ ...row, unit: unitToday(row.unit, estate) })),
      newest.get('staffing') ?? { average: '13-point' },
      units,
    ),
    conditions: freezeConditions(conditions, units),
    published,
    recruitment,
    withdrawals,
    weeks,
    pqip,
    ...(toolkit.length > 0 && { toolkit }),
  });
  const content = new TextEncoder().encode(canonicalJson(snapshot));
  const sha256 = desk.sha256(content);
  await desk.workings.keep(snapshotKey(sha256), content, 'application/json');
  return ok({ key: snapshotKey(sha256), sha256 });
}
