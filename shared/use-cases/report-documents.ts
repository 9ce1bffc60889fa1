import type { Release } from '../domain/disclosure/release.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import type { Manifest, ReportFile, ReportFormat } from '../domain/report/manifest.ts';
import type { Report } from '../domain/report/report.ts';
import { type Dictionary, inWelsh } from '../domain/report/welsh/in-welsh.ts';
import { reportFolder } from '../domain/report/scope.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Renderer } from './ports/documents.ts';

/** The version of the product's code, for the record of what made a report. */
export interface Making {
  readonly renderers: readonly Renderer[];
  readonly sha256: ContentHash;
  readonly code: string;
}

export interface MadeFile {
  readonly file: ReportFile;
  readonly content: Uint8Array;
}

export const reportBytes = (report: Report): Uint8Array => new TextEncoder().encode(canonicalJson(report));

/** What is read by people in Wales. What is edited and checked, or read by machines, stays in one language. */
const IN_WELSH: Partial<Record<ReportFormat, ReportFormat>> = {
  html: 'html-cy',
  pdf: 'pdf-cy',
  ods: 'ods-cy',
};

/** The report as a value and in each of its renderings, each under the hash of its content. */
export async function makeDocuments(
  { renderers, sha256 }: Making,
  report: Report,
  dictionary?: Dictionary,
): Promise<readonly MadeFile[]> {
  const folder = reportFolder(report.campaign.id, report.clock, report.scope);
  const value: Renderer = {
    format: 'json',
    type: 'application/json',
    render: async () => ({ content: reportBytes(report) }),
  };
  const welsh = dictionary && inWelsh(report, dictionary);
  const makings = [
    ...[value, ...renderers].map((renderer) => ({ renderer, of: report, format: renderer.format, cy: '' })),
    ...renderers.flatMap((renderer) => {
      const format = IN_WELSH[renderer.format];
      return welsh === undefined || format === undefined ? [] : [{ renderer, of: welsh, format, cy: '-cy' }];
    }),
  ];
  const made: MadeFile[] = [];
  for (const { renderer, of, format, cy } of makings) {
    const { type, ending = renderer.format } = renderer;
    const { content, contentSecurityPolicy } = await renderer.render(of);
    const hash = sha256(content);
    const file = {
      format,
      key: `${folder}${hash}.${ending}`,
      sha256: hash,
      type,
      filename: `${report.fileStem}${cy}.${ending}`,
      ...(contentSecurityPolicy !== undefined && { contentSecurityPolicy }),
    };
    made.push({ file, content });
  }
  return made;
}

export const manifestOf = (
  { code }: Making,
  release: Release,
  report: Report,
  files: readonly ReportFile[],
): Manifest => ({
  schema: 'report-manifest/1',
  campaign: report.campaign.id,
  clock: report.clock,
  scope: report.scope,
  title: report.title,
  marking: report.marking,
  dataAsAt: report.dataAsAt,
  release: report.release,
  inputs: [
    ...release.inputs,
    ...[release.context, release.themes, release.welsh].filter((frozen) => frozen !== undefined),
    ...(release.yearly ?? []),
  ],
  definition: report.definition,
  code,
  instrument: { id: release.instrument.id, version: release.instrument.version },
  thresholds: release.thresholds,
  files: [...files],
});
