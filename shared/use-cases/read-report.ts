import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { Clock, Slug } from '../domain/kernel/ids.ts';
import { Manifest, type ReportFile } from '../domain/report/manifest.ts';
import { manifestKey, Scope, withdrawnReportKey } from '../domain/report/scope.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';

export interface ReportDesk {
  readonly reports: Pick<Files, 'get' | 'list'>;
  readonly sha256: ContentHash;
}

/** Which report: as an address names it. */
export interface ReportAddress {
  readonly campaign: string;
  readonly clock: string;
  readonly scope: string;
}

/** A report exists when its manifest does. `under` is a folder of the campaign's, where not all are asked for. */
export async function reportsOf(
  { reports }: Pick<ReportDesk, 'reports'>,
  campaign: string,
  under = '',
): Promise<readonly ReportAddress[]> {
  const keys = await reports.list(`reports/${campaign}/${under}`);
  return keys.flatMap((key) => {
    const [, , clock = '', scope = '', file, ...more] = key.split('/');
    return file === 'manifest.json' && more.length === 0 ? [{ campaign, clock, scope }] : [];
  });
}

export async function readReport(desk: ReportDesk, at: ReportAddress): Promise<Result<Manifest>> {
  const named = Slug.safeParse(at.campaign).success && Clock.safeParse(at.clock).success;
  if (!named || !Scope.safeParse(at.scope).success) return NO_REPORT;
  const [manifest, withdrawn] = await Promise.all([
    readManifest(desk, at),
    desk.reports.get(withdrawnReportKey(at.campaign, at.clock, at.scope)),
  ]);
  if (manifest === undefined) return NO_REPORT;
  return withdrawn === undefined ? ok(manifest) : WITHDRAWN;
}

/** Of a report that was withdrawn, too. */
export async function readManifest(
  { reports }: ReportDesk,
  { campaign, clock, scope }: ReportAddress,
): Promise<Manifest | undefined> {
  const content = await reports.get(manifestKey(campaign, clock, scope));
  return content && Manifest.parse(JSON.parse(new TextDecoder().decode(content)));
}

/** One rendering, only where its bytes are those that the manifest was written for. */
export async function readRendering(
  desk: ReportDesk,
  manifest: Manifest,
  format: string,
): Promise<Result<{ readonly file: ReportFile; readonly content: Uint8Array }>> {
  const file = manifest.files.find((each) => each.format === format);
  const content = file && (await desk.reports.get(file.key));
  if (file === undefined || content === undefined) return NO_REPORT;
  if (desk.sha256(content) !== file.sha256) throw new Error('A report file differs from its manifest.');
  return ok({ file, content });
}

const WITHDRAWN = fail({
  kind: 'not-allowed',
  why: 'This report was withdrawn: somebody could be known by words in it. Destroy any copy you have. The next report run makes one without them.',
} as const);

const NO_REPORT = fail({ kind: 'not-found', what: 'report' } as const);
