import type { ContextSnapshot } from '../../domain/context/snapshot.ts';
import { latestRelease, type LatestReleaseDesk } from '../latest-release.ts';
import { openContext } from '../open-context.ts';
import type { Campaigns } from '../ports/campaigns.ts';

interface Desk extends LatestReleaseDesk {
  readonly campaigns: Pick<Campaigns, 'list'>;
}

export interface Recruitment {
  readonly context: ContextSnapshot;
  /** The day that its counts are as at. */
  readonly asAt: string;
}

/** The newest counts of recruitment rounds and cohorts that were frozen with a release. Undefined where there are none. */
export async function newestRecruitment(desk: Desk): Promise<Recruitment | undefined> {
  let newest: Recruitment | undefined;
  for (const { id } of await desk.campaigns.list()) {
    const release = await latestRelease(desk, id);
    const opened = release && (await openContext(desk, release));
    const context = opened?.ok === true ? opened.value : undefined;
    const [asAt] = (context?.versions ?? [])
      .filter(({ kind }) => kind === 'pqip' || kind === 'recruitment')
      .map((version) => version.asAt)
      .toSorted()
      .toReversed();
    if (context === undefined || asAt === undefined) continue;
    if (newest === undefined || asAt > newest.asAt) newest = { context, asAt };
  }
  return newest;
}
