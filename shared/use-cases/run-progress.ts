import type { Release } from '../domain/disclosure/release.ts';
import { reportScopes } from '../domain/report/report-scopes.ts';
import type { LatestReleaseDesk } from './latest-release.ts';
import { newestReports } from './newest-report.ts';
import type { ReportDesk } from './read-report.ts';
import { releasedAt } from './released-at.ts';

export interface RunProgress {
  readonly release: Release;
  /** Reports that the release has in all. */
  readonly expected: number;
  /** Those that stand, whichever run wrote them: also of an earlier clock, where nothing is new since. */
  readonly written: number;
  /** Scopes of the others. */
  readonly missing: readonly string[];
}

/** How far the reports of a clock have come. Undefined until their figures are released: before that nothing is counted out. */
export async function runProgress(
  desk: ReportDesk & LatestReleaseDesk,
  campaign: string,
  clock: string,
): Promise<RunProgress | undefined> {
  const release = await releasedAt(desk, campaign, clock);
  if (release === undefined) return undefined;
  const all = reportScopes(release);
  const newest = await newestReports(desk, release);
  const missing = all.filter((scope) => !newest.has(scope));
  return { release, expected: all.length, written: all.length - missing.length, missing };
}
