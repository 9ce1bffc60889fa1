import { openRelease } from '../domain/disclosure/open-release.ts';
import { type Release, releaseKey } from '../domain/disclosure/release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { buildReport } from '../domain/report/build-report.ts';
import { differences } from '../domain/report/differences.ts';
import { Manifest } from '../domain/report/manifest.ts';
import { welshFor } from '../domain/report/welsh/who-reads.ts';
import { manifestKey } from '../domain/report/scope.ts';
import type { VerifyEvent } from './events.ts';
import type { Releases } from './ports/releases.ts';
import { readCompanions } from './read-companions.ts';
import type { RenderDesk } from './render-report.ts';
import { makeDocuments, manifestOf, reportBytes } from './report-documents.ts';

export interface VerifyDesk extends RenderDesk {
  readonly releases: Pick<Releases, 'get'>;
}

export interface Verified {
  readonly scope: string;
  /** Files whose stored bytes were hashed. */
  readonly files: number;
  /** Figures that were made again. */
  readonly figures: number;
  /** In plain words, one each; none where all is as it was made. */
  readonly differences: readonly string[];
}

/**
 * Makes a report again from its stored release and compares: the release with its name, each stored file with the
 * manifest, the report's value figure by figure, each rendering's bytes, and what the manifest says of them.
 */
export async function verifyReport(desk: VerifyDesk, at: VerifyEvent): Promise<Result<Verified>> {
  const stored = await desk.reports.get(manifestKey(at.campaign, at.clock, at.scope));
  if (stored === undefined) return fail({ kind: 'not-found', what: `report ${at.scope} of ${at.clock}` });
  const parsed = Manifest.safeParse(fromJson(stored));
  if (!parsed.success) {
    return ok({
      scope: at.scope,
      files: 0,
      figures: 0,
      differences: ['The manifest is no manifest any more'],
    });
  }
  const manifest = parsed.data;
  const found = await storedFiles(desk, manifest);
  const foreign = await foreignTo(desk, at, manifest);
  if (foreign !== undefined) return ok(verdict(at, found, 0, [foreign]));
  const content = await desk.workings.get(releaseKey(manifest.release));
  const release = content && openRelease(content, manifest.release, desk.sha256);
  if (release === undefined) {
    const what = content === undefined ? 'is missing' : 'is not what its name, its hash, was made of';
    return ok(
      verdict(at, found, 0, [`The release ${manifest.release} ${what}, so no figure can be made again`]),
    );
  }
  const again = await madeAgain(desk, manifest, release, found.value);
  return ok(verdict(at, found, again.figures, again.differences));
}

/** A manifest that is whole, and of something else than what stands here: its own report would be made again as it was. */
async function foreignTo(
  { releases }: VerifyDesk,
  { campaign, clock, scope }: VerifyEvent,
  manifest: Manifest,
): Promise<string | undefined> {
  if (manifest.campaign !== campaign || manifest.clock !== clock || manifest.scope !== scope)
    return `The manifest is of another report: ${manifest.campaign} ${manifest.clock} ${manifest.scope}`;
  const decided = await releases.get(campaign, clock);
  return decided?.release === manifest.release
    ? undefined
    : `The manifest is of the release ${manifest.release}, and ${decided === undefined ? 'none' : decided.release} was decided`;
}

interface Found {
  readonly files: number;
  readonly differences: readonly string[];
  /** The report's value as it stands, where it can be read. */
  readonly value: Uint8Array | undefined;
}

const verdict = (at: VerifyEvent, found: Found, figures: number, more: readonly string[]): Verified => ({
  scope: at.scope,
  files: found.files,
  figures,
  differences: [...found.differences, ...more],
});

async function storedFiles({ reports, sha256 }: RenderDesk, manifest: Manifest): Promise<Found> {
  const differing: string[] = [];
  let value: Uint8Array | undefined;
  for (const { format, key, sha256: hash } of manifest.files) {
    const content = await reports.get(key);
    if (content === undefined) differing.push(`${format}: the file is missing`);
    else if (sha256(content) !== hash)
      differing.push(`${format}: the file has changed since the manifest was written`);
    if (format === 'json') value = content;
  }
  return { files: manifest.files.length, differences: differing, value };
}

async function madeAgain(
  desk: RenderDesk,
  manifest: Manifest,
  release: Release,
  value: Uint8Array | undefined,
): Promise<{ figures: number; differences: readonly string[] }> {
  // Nothing opened before is believed.
  const companions = await readCompanions({ workings: desk.workings, sha256: desk.sha256 }, release);
  if (!companions.ok) {
    return {
      figures: 0,
      differences: [
        'A release that this one is compared with, or the context data frozen with it, is missing or changed',
      ],
    };
  }
  const report = buildReport(release, manifest.release, manifest.scope, companions.value);
  if (report === undefined)
    return { figures: 0, differences: ['The release has nothing to show for this report'] };
  const made = await makeDocuments(desk, report, welshFor(release, manifest.scope, companions.value));
  const now = manifestOf(
    desk,
    release,
    report,
    made.map(({ file }) => file),
  );
  return {
    figures: report.figures.rows.length,
    differences: [
      ...(value === undefined ? [] : differences(fromJson(value), fromJson(reportBytes(report)), 'report')),
      ...differences(manifest, now, 'manifest'),
    ],
  };
}

/** A file that is no JSON any more differs as a whole. */
function fromJson(content: Uint8Array): unknown {
  const text = new TextDecoder().decode(content);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
