import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvRenderer } from '../../../functions/render/documents/csv.ts';
import { htmlRenderer } from '../../../functions/render/documents/html.tsx';
import { odsRenderer } from '../../../functions/render/documents/ods/workbook.ts';
import { odtRenderer } from '../../../functions/render/documents/odt/text-document.ts';
import { pdfRenderer } from '../../../functions/render/documents/pdf/pdf.ts';
import { Report } from '../../../shared/domain/report/report.ts';
import type { Renderer } from '../../../shared/use-cases/ports/documents.ts';
import { NAUGHTY } from '../../fixtures/naughty.ts';
import { fonts, sampleReports, STYLESHEET } from './documents.ts';
import { attributesOf, readXml } from './read-xml.ts';

/** Texts that something else than a reader goes by. */
const KEPT = new Set([
  'schema',
  'kind',
  'id',
  'clock',
  'scope',
  'release',
  'dataAsAt',
  'fileStem',
  'mark',
  'lever',
  'code',
]);

/** The same report with every text that people read replaced, one after another. */
function replaced(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return KEPT.has(key) || key === 'version' ? value : next();
  if (Array.isArray(value)) return value.map((each) => replaced(each, next, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(each, next, name)]));
}

let reports: readonly Report[];
let texts = 0;
beforeAll(async () => {
  const sample = (await sampleReports()).get('region-N03');
  let at = 0;
  const next = () => NAUGHTY[at++ % NAUGHTY.length] ?? '';
  const made: Report[] = [];
  while (at < NAUGHTY.length) made.push(Report.parse(replaced(sample, next)));
  [reports, texts] = [made, at];
});

const rendered = async (renderer: Renderer): Promise<readonly Uint8Array[]> =>
  Promise.all(reports.map(async (report) => (await renderer.render(report)).content));

const partOf = (content: Uint8Array, name: string) => readXml(strFromU8(unzipSync(content)[name]!));

describe('a report whose every text broke somebody else', () => {
  it('has each of those texts', () => {
    expect(texts).toBeGreaterThan(NAUGHTY.length);
  });

  it('is a page with no script and nothing that one could hang on', async () => {
    for (const content of await rendered(htmlRenderer(STYLESHEET))) {
      const html = new TextDecoder().decode(content);
      const tags = [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)];
      const named = (names: RegExp) => tags.filter(([, name = '']) => names.test(name));
      expect(tags.length).toBeGreaterThan(100);
      expect(named(/^(script|iframe|object|embed|base|form|img)$/i)).toEqual([]);
      expect(named(/^a$/i).filter(([, , attributes = '']) => !/href="#/.test(attributes))).toEqual([]);
      expect(tags.filter(([, , attributes = '']) => /\son\w+=|javascript:/i.test(attributes))).toEqual([]);
    }
  });

  it('is a spreadsheet without a formula, and well-formed', async () => {
    for (const content of await rendered(odsRenderer)) {
      const cells = partOf(content, 'content.xml').all('table:table-cell').map(attributesOf);
      expect(cells.length).toBeGreaterThan(100);
      expect(cells.filter((cell) => 'table:formula' in cell)).toEqual([]);
      partOf(content, 'meta.xml');
      partOf(content, 'styles.xml');
    }
  });

  it('is an editable document that is well-formed', async () => {
    for (const content of await rendered(odtRenderer)) {
      expect(partOf(content, 'content.xml').all('text:p').length).toBeGreaterThan(20);
      partOf(content, 'styles.xml');
    }
  });

  it('is a CSV in which no cell begins what a spreadsheet would run', async () => {
    for (const content of await rendered(csvRenderer)) {
      const rows: readonly string[][] = parse(new TextDecoder().decode(content));
      expect(rows.length).toBeGreaterThan(10);
      expect(
        rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)),
      ).toEqual([]);
    }
  });

  it('is a PDF', async () => {
    for (const content of await rendered(pdfRenderer(fonts))) {
      const file = Buffer.from(content).toString('latin1');
      expect(file.startsWith('%PDF-')).toBe(true);
      expect(file.trimEnd().endsWith('%%EOF')).toBe(true);
    }
  });
});
