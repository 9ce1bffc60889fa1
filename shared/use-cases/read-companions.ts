import { openRelease } from '../domain/disclosure/open-release.ts';
import { type Release, releaseKey } from '../domain/disclosure/release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Companions } from '../domain/report/view.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';

export interface CompanionDesk {
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
  /** Releases opened before, by hash: every report of a run is compared with the same few. */
  readonly opened?: Map<string, Release>;
}

/** The releases that a release's reports are compared with: without each of them no report can be made. */
export async function readCompanions(desk: CompanionDesk, release: Release): Promise<Result<Companions>> {
  const found: Record<keyof Companions, Release[]> = { earlier: [], wave: [], matched: [] };
  for (const { why, release: hash } of release.companions ?? []) {
    const companion = desk.opened?.get(hash) ?? (await open(desk, hash));
    if (companion === undefined) return fail({ kind: 'not-found', what: `release ${hash}` });
    desk.opened?.set(hash, companion);
    found[why].push(companion);
  }
  return ok(found);
}

async function open({ workings, sha256 }: CompanionDesk, hash: string): Promise<Release | undefined> {
  const content = await workings.get(releaseKey(hash));
  return content && openRelease(content, hash, sha256);
}
