import type { Release } from '../domain/disclosure/release.ts';
import { hasNews } from '../domain/report/news.ts';
import { reportScopes } from '../domain/report/report-scopes.ts';
import { type CompanionDesk, openOnce } from './read-companions.ts';
import { type ReportDesk, reportsOf } from './read-report.ts';

/**
 * The clock of the report that is a place's newest when a release was decided: of the release's own clock, or of an
 * earlier one since which nothing new was said of the place. Undefined where there is no such report, and one is due.
 */
export async function newestReport(
  desk: CompanionDesk,
  release: Release,
  scope: string,
  stands: (clock: string) => boolean | Promise<boolean>,
): Promise<string | undefined> {
  for (let at = release; ;) {
    if (await stands(at.clock)) return at.clock;
    const earlier = at.companions?.find(({ why }) => why === 'earlier');
    const before = earlier && (await openOnce(desk, earlier.release));
    if (before === undefined || hasNews(at, before, scope)) return undefined;
    at = before;
  }
}

/** The newest report of each place of a release that has one, by its scope: the clock. */
export async function newestReports(
  desk: CompanionDesk & ReportDesk,
  release: Release,
): Promise<ReadonlyMap<string, string>> {
  const { id } = release.campaign;
  const opening = { ...desk, opened: new Map<string, Release>() };
  const written = new Map<string, ReadonlySet<string>>();
  const writtenAt = async (clock: string): Promise<ReadonlySet<string>> => {
    const known = written.get(clock);
    if (known !== undefined) return known;
    const scopes = new Set((await reportsOf(desk, id, `${clock}/`)).map(({ scope }) => scope));
    written.set(clock, scopes);
    return scopes;
  };
  const found = new Map<string, string>();
  for (const scope of reportScopes(release)) {
    const clock = await newestReport(opening, release, scope, async (at) => (await writtenAt(at)).has(scope));
    if (clock !== undefined) found.set(scope, clock);
  }
  return found;
}
