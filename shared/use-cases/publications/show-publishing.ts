import { ok, type Result } from '../../domain/kernel/result.ts';
import { mayConcernHead } from '../../domain/report/concerns-head.ts';
import type { Manifest } from '../../domain/report/manifest.ts';
import type { Opening, Publication } from '../../domain/report/publication.ts';
import { type ScopeWithheld, withheldOf } from '../../domain/report/withheld.ts';
import type { LatestReleaseDesk } from '../latest-release.ts';
import { openReleased } from '../read-released.ts';
import { type ReportAddress, readReport } from '../read-report.ts';
import type { PublicationDesk } from './publication-desk.ts';

const MOST_OPENINGS = 50;

/** What somebody looks at before they name a reader, and of those who are named. */
export interface Publishing {
  readonly manifest: Manifest;
  readonly withheld: ScopeWithheld | undefined;
  /** Management or culture is among what was named most: the head may be the manager concerned. */
  readonly concernsHead: boolean;
  readonly readers: readonly Publication[];
  /** The latest. */
  readonly openings: readonly Opening[];
}

export async function showPublishing(
  desk: PublicationDesk & LatestReleaseDesk,
  at: ReportAddress,
): Promise<Result<Publishing>> {
  const report = await readReport(desk, at);
  if (!report.ok) return report;
  const [readers, openings, release] = await Promise.all([
    desk.publications.ofReport(at),
    desk.publications.openings(at, MOST_OPENINGS),
    releaseOf(desk, at, report.value.release),
  ]);
  return ok({
    manifest: report.value,
    withheld: withheldOf(release, at.scope),
    concernsHead: mayConcernHead(release, at.scope),
    readers,
    openings,
  });
}

async function releaseOf(desk: LatestReleaseDesk, { campaign, clock }: ReportAddress, hash: string) {
  for await (const { release } of openReleased(desk, [{ campaign, clock, title: '', hash }])) return release;
  throw new Error('A report is of a release that is not there.');
}
