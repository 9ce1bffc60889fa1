import { openRelease } from '../domain/disclosure/open-release.ts';
import { type Release, releaseKey } from '../domain/disclosure/release.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { Releases } from './ports/releases.ts';

export interface ReleasedDesk {
  readonly campaigns: Pick<Campaigns, 'list'>;
  readonly releases: Pick<Releases, 'list'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

export interface Released {
  readonly campaign: string;
  readonly title: string;
  readonly clock: string;
  readonly hash: string;
}

/** Every release there ever was, by campaign and then by clock. */
export async function listReleased(desk: Pick<ReleasedDesk, 'campaigns' | 'releases'>): Promise<Released[]> {
  const campaigns = (await desk.campaigns.list()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const found: Released[] = [];
  for (const { id, title } of campaigns) {
    const rows = (await desk.releases.list(id)).toSorted((a, b) => (a.clock < b.clock ? -1 : 1));
    found.push(...rows.map(({ clock, release }) => ({ campaign: id, title, clock, hash: release })));
  }
  return found;
}

/** One after the other, so that only one is held at a time. */
export async function* openReleased(
  { workings, sha256 }: Pick<ReleasedDesk, 'workings' | 'sha256'>,
  listed: readonly Released[],
): AsyncGenerator<{ readonly release: Release; readonly hash: string }> {
  for (const { hash } of listed) {
    const content = await workings.get(releaseKey(hash));
    const release = content && openRelease(content, hash, sha256);
    if (release === undefined)
      throw new Error('A stored release is not what its name, its hash, was made of.');
    yield { release, hash };
  }
}
