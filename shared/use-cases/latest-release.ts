import { openRelease } from '../domain/disclosure/open-release.ts';
import { type Release, releaseKey } from '../domain/disclosure/release.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { Releases } from './ports/releases.ts';

export interface LatestReleaseDesk {
  readonly releases: Pick<Releases, 'list'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

/** The newest decision about a campaign's figures. Undefined where nothing was released yet. */
export async function latestRelease(desk: LatestReleaseDesk, campaign: string): Promise<Release | undefined> {
  const rows = await desk.releases.list(campaign);
  const newest = rows.toSorted((a, b) => (a.clock < b.clock ? -1 : 1)).at(-1);
  const content = newest && (await desk.workings.get(releaseKey(newest.release)));
  if (newest === undefined || content === undefined) return undefined;
  const release = openRelease(content, newest.release, desk.sha256);
  if (release === undefined) throw new Error('A stored release is not what its name, its hash, was made of.');
  return release;
}
