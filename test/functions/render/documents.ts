import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeBookRenderer, csvRenderer } from '../../../functions/render/documents/csv.ts';
import { htmlRenderer } from '../../../functions/render/documents/html.tsx';
import { odsRenderer } from '../../../functions/render/documents/ods/workbook.ts';
import { odtRenderer } from '../../../functions/render/documents/odt/text-document.ts';
import { pdfRenderer } from '../../../functions/render/documents/pdf/pdf.ts';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import type { Renderer } from '../../../shared/use-cases/ports/documents.ts';
import { conditionsCsv, loadInto, PUBLISHED, staffingCsv } from '../../fixtures/context-files.ts';
import { readCompanions } from '../../../shared/use-cases/read-companions.ts';
import { runTo, sampleYear } from '../../fixtures/report-run.ts';

const FONTS = resolve(import.meta.dirname, '../../../node_modules/@expo-google-fonts/arimo');

export const fonts = {
  regular: readFileSync(`${FONTS}/400Regular/Arimo_400Regular.ttf`),
  bold: readFileSync(`${FONTS}/700Bold/Arimo_700Bold.ttf`),
};

export const STYLESHEET = 'body{color:#0b0c0c}';

export const renderers = (): readonly Renderer[] => [
  htmlRenderer(STYLESHEET),
  pdfRenderer(fonts),
  odsRenderer,
  odtRenderer,
  csvRenderer,
  codeBookRenderer,
];

/** Reports of the sample year's last quarter, by scope. */
export async function sampleReports(): Promise<ReadonlyMap<string, Report>> {
  const run = sampleYear();
  await loadInto(run, 'staffing', staffingCsv());
  await loadInto(run, 'conditions', conditionsCsv());
  await loadInto(run, 'published', PUBLISHED);
  for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3']) await runTo(run, quarter);
  const { release: hash, scopes } = await runTo(run, '2026-Q4');
  const release = openRelease((await run.workings.get(`releases/${hash}.json`))!, hash, run.sha256)!;
  const companions = await readCompanions(run, release);
  if (!companions.ok) throw new Error(companions.problem.kind);
  return new Map(scopes.map(({ scope }) => [scope, buildReport(release, hash, scope, companions.value)!]));
}
