import type { Release } from '../domain/disclosure/release.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { buildReport } from '../domain/report/build-report.ts';
import { Manifest } from '../domain/report/manifest.ts';
import { welshFor } from '../domain/report/welsh/who-reads.ts';
import { manifestKey, withdrawnReportKey } from '../domain/report/scope.ts';
import type { RenderEvent } from './events.ts';
import { newestReport } from './newest-report.ts';
import type { Files } from './ports/files.ts';
import { type CompanionDesk, openOnce, readCompanions } from './read-companions.ts';
import { makeDocuments, type Making, manifestOf } from './report-documents.ts';

export interface RenderDesk extends Making, CompanionDesk {
  readonly reports: Pick<Files, 'get' | 'keep'>;
}

export interface Rendered {
  readonly scope: string;
  /** Hash of the manifest that stands. */
  readonly manifest: string;
}

/**
 * Writes one report in every format, and its manifest last, if absent: only then does the report exist.
 * A report that exists is left as it is, and one of an earlier clock stays the newest where nothing is new since.
 */
export async function renderReport(
  desk: RenderDesk,
  { release: hash, scope }: RenderEvent,
): Promise<Result<Rendered>> {
  const release = await openOnce(desk, hash);
  if (release === undefined) return fail({ kind: 'not-found', what: `release ${hash}` });
  const standing = await standingManifest(desk, release, scope);
  if (standing !== undefined) return ok({ scope, manifest: desk.sha256(standing) });
  const companions = await readCompanions(desk, release);
  if (!companions.ok) return companions;
  const report = buildReport(release, hash, scope, companions.value);
  if (report === undefined) return fail({ kind: 'not-found', what: `${scope} in release ${hash}` });
  const made = await makeDocuments(desk, report, welshFor(release, scope, companions.value));
  for (const { file, content } of made) await desk.reports.keep(file.key, content, file.type);
  const files = made.map(({ file }) => file);
  const manifest = Manifest.parse(manifestOf(desk, release, report, files));
  const content = new TextEncoder().encode(canonicalJson(manifest));
  const key = manifestKey(release.campaign.id, release.clock, scope);
  const first = await desk.reports.keep(key, content, 'application/json');
  const stands = first ? content : ((await desk.reports.get(key)) ?? content);
  return ok({ scope, manifest: desk.sha256(stands) });
}

/** Of the report that says all there is to say of the place. An earlier one that was withdrawn is made anew. */
async function standingManifest(
  desk: RenderDesk,
  release: Release,
  scope: string,
): Promise<Uint8Array | undefined> {
  const { id } = release.campaign;
  const manifestAt = (clock: string) => desk.reports.get(manifestKey(id, clock, scope));
  const clock = await newestReport(desk, release, scope, async (at) => {
    if ((await manifestAt(at)) === undefined) return false;
    return at === release.clock || (await desk.reports.get(withdrawnReportKey(id, at, scope))) === undefined;
  });
  return clock === undefined ? undefined : manifestAt(clock);
}
