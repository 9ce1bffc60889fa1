import { snapshotKey } from '../domain/context/snapshot.ts';
import type { FrozenFile } from '../domain/disclosure/release.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import type { Files } from './ports/files.ts';
import { newestContext, type NewestContextDesk } from './newest-context.ts';

export interface FreezingDesk extends NewestContextDesk {
  readonly workings: Pick<Files, 'get' | 'keep'>;
}

/**
 * Freezes the newest context data of each kind for a release, so that its reports can be made again whatever is loaded
 * or corrected later. Undefined where nothing is loaded.
 */
export async function freezeContext(
  desk: FreezingDesk,
  estate: Estate,
): Promise<Result<FrozenFile | undefined>> {
  const newest = await newestContext(desk, estate);
  if (!newest.ok) return newest;
  if (newest.value === undefined) return ok(undefined);
  const content = new TextEncoder().encode(canonicalJson(newest.value.snapshot));
  const sha256 = desk.sha256(content);
  await desk.workings.keep(snapshotKey(sha256), content, 'application/json');
  return ok({ key: snapshotKey(sha256), sha256 });
}
