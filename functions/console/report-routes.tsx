import type { Hono } from 'hono';
import type { Manifest, ReportFile } from '../../shared/domain/report/manifest.ts';
import { readRendering, readReport } from '../../shared/use-cases/read-report.ts';
import { auditedHere } from './audited-here.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound, refused } from './refusals.tsx';
import type { ConsoleContext, ConsoleEnv } from './context.ts';
import { reportPage } from './report-page.ts';
import { routesFor } from './routes.ts';

/** Lambda answers with 6 MB at most, and base64 makes 4 bytes of 3. */
export const LARGEST = 4_400_000;

export function reportRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /campaigns/:campaign/reports/:clock/:scope', (c) => reportPage(desk, c, c.req.param()));

  route('GET /campaigns/:campaign/reports/:clock/:scope/:format', async (c) => {
    const { format, ...at } = c.req.param();
    const report = await readReport(desk, at);
    if (!report.ok) return refused(desk, c, report.problem);
    if (!has(report.value, format)) return notFound(desk, c);
    const what = isPage(format) ? 'report opened' : 'report downloaded';
    const rendering = await auditedHere(desk, c, { what, target: { ...at, format } }, () =>
      read(desk, c, report.value, format),
    );
    if (!rendering.ok) return notFound(desk, c);
    const { file, content } = rendering.value;
    if (content.byteLength > LARGEST) return c.redirect(await desk.linkTo(file), 303);
    return c.body(Uint8Array.from(content), 200, headersOf(file));
  });
}

/** Written down beside the report, too, for those who published it. */
async function read(
  desk: ConsoleDesk,
  { var: { staff } }: ConsoleContext,
  manifest: Manifest,
  format: string,
) {
  const rendering = await readRendering(desk, manifest, format);
  if (rendering.ok && staff !== undefined) {
    const who = { id: staff.id, name: staff.name };
    const opening = { who, format: rendering.value.file.format, at: desk.clock.now() };
    await desk.publications.noteOpening(manifest, opening);
  }
  return rendering;
}

const isPage = (format: string): boolean => format.startsWith('html');

const has = ({ files }: Manifest, format: string): boolean => files.some((file) => file.format === format);

function headersOf({ format, type, filename, contentSecurityPolicy }: ReportFile): Record<string, string> {
  const kind = isPage(format) ? 'inline' : 'attachment';
  // A file name is free text to a header: only what is plain stands between its quotes (RFC 6266).
  const plain = filename.replaceAll(/[^\w .()-]/g, '_');
  return {
    'Content-Type': type,
    'Content-Disposition': `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename)}`,
    ...(contentSecurityPolicy !== undefined && { 'Content-Security-Policy': contentSecurityPolicy }),
  };
}
