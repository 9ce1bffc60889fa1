import { openRelease } from '../domain/disclosure/open-release.ts';
import { type Release, releaseKey } from '../domain/disclosure/release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Companions } from '../domain/report/view.ts';
import { openContext } from './open-context.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';

export interface CompanionDesk {
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
  /** Releases opened before, by hash: every report of a run is compared with the same few. */
  readonly opened?: Map<string, Release>;
}

/** The releases and the context data that a release's reports are made with: without each of them there is none. */
export async function readCompanions(desk: CompanionDesk, release: Release): Promise<Result<Companions>> {
  const found: Record<'earlier' | 'wave' | 'matched', Release[]> = { earlier: [], wave: [], matched: [] };
  for (const { why, release: hash } of release.companions ?? []) {
    const companion = desk.opened?.get(hash) ?? (await open(desk, hash));
    if (companion === undefined) return fail({ kind: 'not-found', what: `release ${hash}` });
    desk.opened?.set(hash, companion);
    found[why].push(companion);
  }
  const context = await openContext(desk, release);
  return context.ok ? ok({ ...found, context: context.value }) : context;
}

async function open({ workings, sha256 }: CompanionDesk, hash: string): Promise<Release | undefined> {
  const content = await workings.get(releaseKey(hash));
  return content && openRelease(content, hash, sha256);
}
