import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import type { Manifest, ReportFormat } from '../../../shared/domain/report/manifest.ts';
import { manifestKey, reportFolder } from '../../../shared/domain/report/scope.ts';
import type { Files } from '../../../shared/use-cases/ports/files.ts';

const SCOPE = 'unit-N03SW1';
const STEM = 'OFFICIAL-SENSITIVE leavers 2026-Q3 Cardiff';

export const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff, 0x00, 0xfe]);
export const POLICY = "default-src 'none'; style-src 'sha256-abc='";

const CONTENTS: readonly (readonly [ReportFormat, string, Uint8Array])[] = [
  ['html', 'text/html; charset=utf-8', new TextEncoder().encode('<!DOCTYPE html><title>Cardiff</title>')],
  ['pdf', 'application/pdf', PDF],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4])],
  ['csv', 'text/csv; charset=utf-8', new TextEncoder().encode('reason,n\n')],
];

/** A report as the render step leaves it, with a manifest that says what stands there. */
export async function keepReport(files: Files, release: string, scope = SCOPE): Promise<Manifest> {
  const folder = reportFolder('leavers-2026', '2026-Q3', scope);
  const manifest: Manifest = {
    schema: 'report-manifest/1',
    campaign: 'leavers-2026',
    clock: '2026-Q3',
    scope,
    title: 'Why people left Cardiff and the Vale',
    marking: 'OFFICIAL-SENSITIVE',
    dataAsAt: '2026-10-05',
    release,
    inputs: [],
    definition: { id: 'attrition-drivers', version: '1.0.0' },
    code: 'test',
    instrument: { id: 'exit-interview', version: '1.0.0' },
    thresholds: { k: 10 },
    files: CONTENTS.map(([format, type, content]) => ({
      format,
      key: `${folder}${sha256Hex(content)}.${format}`,
      sha256: sha256Hex(content),
      type,
      filename: `${STEM}.${format}`,
      ...(format === 'html' && { contentSecurityPolicy: POLICY }),
    })),
  };
  for (const [index, [, type, content]] of CONTENTS.entries()) {
    await files.keep(manifest.files[index]!.key, content, type);
  }
  const content = new TextEncoder().encode(JSON.stringify(manifest));
  await files.keep(manifestKey('leavers-2026', '2026-Q3', scope), content, 'application/json');
  return manifest;
}
