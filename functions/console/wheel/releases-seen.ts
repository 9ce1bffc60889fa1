import type { Release } from '../../../shared/domain/disclosure/release.ts';
import { seesNation } from '../../../shared/domain/organisation/sight.ts';
import { reportScopes } from '../../../shared/domain/report/report-scopes.ts';
import { latestRelease } from '../../../shared/use-cases/latest-release.ts';
import { reportsPublishedTo } from '../../../shared/use-cases/publications/published-to.ts';
import { releasedAt } from '../../../shared/use-cases/released-at.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

/** The newest release of each survey that has a report on the place which the person may open. */
export async function releasesSeen(
  desk: ConsoleDesk,
  { var: { staff } }: ConsoleContext,
  scope: string,
): Promise<readonly Release[]> {
  if (staff === undefined) return [];
  const found: Release[] = [];
  if (seesNation(staff)) {
    for (const { id } of await desk.campaigns.list()) {
      const release = await latestRelease(desk, id);
      if (release !== undefined && reportScopes(release).includes(scope)) found.push(release);
    }
  } else {
    const own = (await reportsPublishedTo(desk, staff)).filter((report) => report.scope === scope);
    for (const { campaign, clock } of own) {
      const release = await releasedAt(desk, campaign, clock);
      if (release !== undefined) found.push(release);
    }
  }
  return newestOfEach(found);
}

/** Not of those who chose to answer, nor of another organisation's survey: they stand beside nothing. */
function newestOfEach(releases: readonly Release[]): readonly Release[] {
  const invited = releases.filter(
    ({ campaign }) => campaign.selfSelected === undefined && campaign.source === null,
  );
  return [...Map.groupBy(invited, ({ instrument }) => instrument.id).values()].flatMap((same) =>
    same.toSorted((a, b) => (a.dataAsAt < b.dataAsAt ? 1 : -1)).slice(0, 1),
  );
}
