import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { latestRelease } from '../../../shared/use-cases/latest-release.ts';
import { newestReport } from '../../../shared/use-cases/newest-report.ts';
import { type ReportAddress, readManifest } from '../../../shared/use-cases/read-report.ts';
import { upcomingReports } from '../../../shared/use-cases/upcoming-reports.ts';
import type { ReportAge } from '../../../web/pages/console/report-age.tsx';
import { mayOpen } from '../actions/released-to.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

/** Undefined of a report of the last run, and of one whose successor the person may not open. */
export async function reportAge(
  desk: ConsoleDesk,
  c: ConsoleContext,
  campaign: Campaign,
  { clock, scope }: ReportAddress,
): Promise<ReportAge | undefined> {
  const { id } = campaign;
  const release = await latestRelease(desk, id);
  if (release === undefined || release.clock === clock) return undefined;
  const at = (other: string) => ({ campaign: id, clock: other, scope });
  const newest = await newestReport(
    desk,
    release,
    scope,
    async (other) => (await readManifest(desk, at(other))) !== undefined,
  );
  if (newest === clock) {
    const { next } = await upcomingReports(desk, campaign);
    return { is: 'newest', checked: release.clock, next };
  }
  return newest !== undefined && (await mayOpen(desk, c, at(newest)))
    ? { is: 'replaced', by: newest, href: `/campaigns/${id}/reports/${newest}/${scope}` }
    : undefined;
}
