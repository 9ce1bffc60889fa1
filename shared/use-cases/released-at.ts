import { openRelease } from '../domain/disclosure/open-release.ts';
import { type Release, releaseKey } from '../domain/disclosure/release.ts';
import type { LatestReleaseDesk } from './latest-release.ts';

/** What was released of a campaign at a clock, only where its bytes are what its hash was made of. */
export async function releasedAt(
  { releases, workings, sha256 }: LatestReleaseDesk,
  campaign: string,
  clock: string,
): Promise<Release | undefined> {
  const row = (await releases.list(campaign)).find((each) => each.clock === clock);
  const content = row && (await workings.get(releaseKey(row.release)));
  if (row === undefined || content === undefined) return undefined;
  const release = openRelease(content, row.release, sha256);
  if (release === undefined) throw new Error('A stored release is not what its name, its hash, was made of.');
  return release;
}
