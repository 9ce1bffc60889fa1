import type * as z from 'zod/mini';
import { correctedTo } from '../domain/context/correction.ts';
import { correctStaffing } from '../domain/context/correct-staffing.ts';
import { freezeConditions } from '../domain/context/freeze-conditions.ts';
import { freezeStaffing } from '../domain/context/freeze-staffing.ts';
import * as rows from '../domain/context/rows.ts';
import type { ContextKind } from '../domain/context/rows.ts';
import { ContextSnapshot } from '../domain/context/snapshot.ts';
import { NO_STAFFING, type StaffingColumns } from '../domain/context/staffing-columns.ts';
import { allOf, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import { unitToday } from '../domain/organisation/unit-names.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { ContextVersions } from './ports/context-versions.ts';
import type { Files } from './ports/files.ts';
import { listContext } from './list-context.ts';
import { readContextRows, readStaffing } from './read-context-rows.ts';

export interface NewestContextDesk {
  readonly versions: Pick<ContextVersions, 'versions' | 'corrections'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

export interface NewestContext {
  readonly snapshot: ContextSnapshot;
  /** Every month of the staffing file, by units of today, as it was loaded: without its corrections. */
  readonly staffing: StaffingColumns;
}

/** The newest context data of each kind, and what managers put right of its staffing. Undefined where nothing is loaded. */
export async function newestContext(
  desk: NewestContextDesk,
  estate: Estate,
): Promise<Result<NewestContext | undefined>> {
  const all = await listContext(desk);
  if (!all.ok) return all;
  const newest = new Map(all.value.map((version) => [version.kind, version]));
  if (newest.size === 0) return ok(undefined);
  const reading = { workings: desk.workings, hash: desk.sha256 };
  const version = newest.get('staffing');
  const of = <S extends z.ZodMiniType>(kind: ContextKind, row: S): Promise<Result<z.infer<S>[]>> => {
    const standing = newest.get(kind);
    return standing === undefined ? Promise.resolve(ok([])) : readContextRows(reading, standing, row);
  };
  const found = await Promise.all([
    version === undefined ? ok(NO_STAFFING) : readStaffing(reading, version),
    of('conditions', rows.ConditionsRow),
    of('published', rows.PublishedRow),
    of('recruitment', rows.RecruitmentRow),
    of('withdrawals', rows.WithdrawalRow),
    of('weeks', rows.WeeksRow),
    of('pqip', rows.PqipRow),
    of('toolkit', rows.ToolkitRow),
    of('human-factors', rows.RolloutRow),
  ]);
  const read = allOf(found);
  if (!read.ok) return read;
  const { units } = estate;
  const [loaded, conditions, published, recruitment, withdrawals, weeks, pqip, toolkit, rollout] = read.value;
  const corrected = version === undefined ? [] : correctedTo(await desk.versions.corrections(version));
  const staffing = { ...loaded, posts: toUnitsOfToday(loaded.posts, estate) };
  const frozen = freezeStaffing(staffing, version ?? { average: '13-point' }, units);
  const snapshot = ContextSnapshot.parse({
    schema: 'context/1',
    versions: [...newest.values()],
    staffing: correctStaffing(frozen, corrected),
    conditions: freezeConditions(conditions, units),
    published,
    recruitment,
    withdrawals,
    weeks,
    pqip,
    ...(toolkit.length > 0 && { toolkit }),
    ...(rollout.length > 0 && {
      rollout: toUnitsOfToday(rollout, estate),
    }),
    ...(corrected.length > 0 && { corrected }),
  });
  return ok({ snapshot, staffing });
}

const toUnitsOfToday = <T extends { readonly unit: string }>(counts: readonly T[], estate: Estate) =>
  counts.map((one) => ({ ...one, unit: unitToday(one.unit, estate) }));
