import { nextCheck } from '../../../shared/domain/disclosure/waiting.ts';
import { latestRelease } from '../../../shared/use-cases/latest-release.ts';
import { newestReport } from '../../../shared/use-cases/newest-report.ts';
import { type ReportAddress, readManifest } from '../../../shared/use-cases/read-report.ts';
import type { ReportAge } from '../../../web/pages/console/report-age.tsx';
import { mayOpen } from '../actions/released-to.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

/** Undefined of a report of the last run, and of one whose successor the person may not open. */
export async function reportAge(
  desk: ConsoleDesk,
  c: ConsoleContext,
  { campaign, clock, scope }: ReportAddress,
): Promise<ReportAge | undefined> {
  const release = await latestRelease(desk, campaign);
  if (release === undefined || release.clock === clock) return undefined;
  const at = (other: string) => ({ campaign, clock: other, scope });
  const newest = await newestReport(
    desk,
    release,
    scope,
    async (other) => (await readManifest(desk, at(other))) !== undefined,
  );
  if (newest === clock) return { is: 'newest', checked: release.clock, next: nextCheck(release.clock) };
  return newest !== undefined && (await mayOpen(desk, c, at(newest)))
    ? { is: 'replaced', by: newest, href: `/campaigns/${campaign}/reports/${newest}/${scope}` }
    : undefined;
}
