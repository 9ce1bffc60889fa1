import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfRenderer } from '../../../functions/render/documents/pdf/pdf.ts';
import { type Report, tablesOf } from '../../../shared/domain/report/report.ts';
import { shownRows } from '../../../shared/domain/report/shown-rows.ts';
import { ENGLISH } from '../../../shared/domain/report/welsh/english.ts';
import { shownColumns } from '../../../shared/domain/report/cell-text.ts';
import { fonts, sampleReports } from './documents.ts';

let report: Report;
let text: string;

/** The file with its streams laid open. */
function opened(content: Uint8Array): string {
  const file = Buffer.from(content).toString('latin1');
  return file.replace(/stream\n([^]*?)\nendstream/g, (whole, stream: string) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
}

beforeAll(async () => {
  report = (await sampleReports()).get('unit-D')!;
  text = opened((await pdfRenderer(fonts).render(report)).content);
});

/** Structure elements of a kind. */
const tags = (kind: string): number => text.match(new RegExp(`/S /${kind}\\b`, 'g'))?.length ?? 0;

describe('a report as PDF', () => {
  it('says that it is PDF/UA, tagged, in English, and shows its title', () => {
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Lang \(en-GB\)/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
  });

  it('embeds both fonts and names no other, and they have the letters of Welsh', () => {
    const names = new Set(
      [...text.matchAll(/\/BaseFont \/([^\s/]+)/g)].map(([, name]) => name!.replace(/^[A-Z]{6}\+/, '')),
    );
    expect([...names].sort()).toEqual(['Arimo-Bold', 'Arimo-Regular']);
    expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(report.title).toContain('tŷ a dŵr');
    // ŷ and ŵ in the maps from glyphs to Unicode that a reader and a search go by.
    for (const letter of ['<0177>', '<0175>']) expect(text).toContain(letter);
    expect(text).not.toContain('Helvetica');
  });

  it('has one title, headings, tables with header cells, lists, and a figure that says what it shows', () => {
    // A table of which no row has a number to read is a sentence.
    const tables = tablesOf(report)
      .map((table) => ({ ...table, rows: shownRows(table).rows }))
      .filter(({ rows: shown }) => shown.length > 0);
    expect(tags('H1')).toBe(1);
    expect(tags('H2')).toBeGreaterThan(8);
    expect(tags('Table')).toBe(tables.length);
    const rows = tables.reduce((sum, table) => sum + table.rows.length + 1, 0);
    expect(tags('TR')).toBe(rows);
    expect(text.match(/\/Scope \/Column/g)!.length).toBe(
      tables.reduce((sum, table) => sum + shownColumns(table, ENGLISH.parts).length, 0),
    );
    expect(text.match(/\/Scope \/Row/g)!.length).toBe(rows - tables.length);
    expect(tags('L')).toBeGreaterThan(3);
    expect(tags('Figure')).toBe(1);
    expect(text).toContain('/Alt ');
  });

  it('tags or sets aside everything it draws', () => {
    const pages = [...text.matchAll(/\/Type \/Page\b/g)].length;
    expect(pages).toBeGreaterThan(3);
    const opens = text.match(/\b(BDC|BMC)\b/g)!.length;
    expect(text.match(/\bEMC\b/g)).toHaveLength(opens);
    // Marking, handling line and page number: one artifact a page, outside of what is read.
    expect(text.match(/\/Artifact <<\s*\/Type \/Pagination/g)).toHaveLength(pages);
  });
});
