import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { Clock, Slug } from '../domain/kernel/ids.ts';
import { Manifest, type ReportFile } from '../domain/report/manifest.ts';
import { manifestKey, Scope } from '../domain/report/scope.ts';
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

/** A report exists when its manifest does. */
export async function reportsOf(
  { reports }: ReportDesk,
  campaign: string,
): Promise<readonly ReportAddress[]> {
  const keys = await reports.list(`reports/${campaign}/`);
  return keys.flatMap((key) => {
    const [, , clock = '', scope = '', file, ...more] = key.split('/');
    return file === 'manifest.json' && more.length === 0 ? [{ campaign, clock, scope }] : [];
  });
}

export async function readReport(desk: ReportDesk, at: ReportAddress): Promise<Result<Manifest>> {
  const named = Slug.safeParse(at.campaign).success && Clock.safeParse(at.clock).success;
  if (!named || !Scope.safeParse(at.scope).success) return NO_REPORT;
  const content = await desk.reports.get(manifestKey(at.campaign, at.clock, at.scope));
  return content === undefined
    ? NO_REPORT
    : ok(Manifest.parse(JSON.parse(new TextDecoder().decode(content))));
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

const NO_REPORT = fail({ kind: 'not-found', what: 'report' } as const);
