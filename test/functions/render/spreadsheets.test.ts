import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeBookRenderer, csvRenderer } from '../../../functions/render/documents/csv.ts';
import { csvOf } from '../../../shared/domain/report/csv-text.ts';
import { columnLetters } from '../../../functions/render/documents/ods/content.ts';
import { heightOf } from '../../../functions/render/documents/ods/heights.ts';
import { odsRenderer } from '../../../functions/render/documents/ods/workbook.ts';
import { type Report, type Table, tablesOf } from '../../../shared/domain/report/report.ts';
import { sampleReports } from './documents.ts';
import { attributesOf, readXml, type XmlNode } from './read-xml.ts';

let report: Report;
beforeAll(async () => {
  report = (await sampleReports()).get('unit-D')!;
});

const tableOf = (rows: Table['rows']): Table => ({
  id: 'figures',
  title: '',
  note: '',
  columns: [{ title: 'Text', kind: 'text', detail: false }],
  rows,
});

describe('a report as CSV', () => {
  it('reads back as the figures of the report', async () => {
    const content = new TextDecoder().decode((await csvRenderer.render(report)).content);
    const rows = parse(content);
    expect(rows[0]).toEqual(report.figures.columns.map(({ title }) => title));
    expect(rows).toHaveLength(report.figures.rows.length + 1);
    expect(rows.slice(1)).toEqual(
      report.figures.rows.map((row) =>
        row.map((cell) => (typeof cell === 'object' ? `[${cell.mark}]` : String(cell))),
      ),
    );
  });

  it('has a code book beside it that explains each of its columns, whatever the edition, and each mark in it', async () => {
    for (const [scope, one] of await sampleReports()) {
      const { content } = await codeBookRenderer.render(one);
      const [head, ...rows] = parse(new TextDecoder().decode(content));
      expect(head).toEqual(['kind', 'name', 'means']);
      const named = (wanted: string) => rows.flatMap(([kind, name]) => (kind === wanted ? [name] : []));
      expect([scope, named('column')]).toEqual([scope, one.figures.columns.map(({ title }) => title)]);
      expect(named('mark')).toEqual(['[c]', '[low]', '[x]', '[z]']);
      expect(rows.filter(([, , means]) => means === '')).toEqual([]);
    }
  });

  it('has no text that a spreadsheet would run, and no number that is not one', () => {
    const hostile = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ''), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, fc.integer(), (text, number) => {
        const [, [first, second]] = parse(csvOf(tableOf([[text, number]])), { relax_column_count: true }) as [
          string[],
          string[],
        ];
        expect(first).not.toMatch(/^[=+\-@\t\r]/);
        expect(first === text || first === `'${text}`).toBe(true);
        expect(second).toBe(String(number));
      }),
    );
  });
});

describe('a report as ODS', () => {
  let parts: Record<string, Uint8Array>;
  let sheets: readonly XmlNode[];
  let content: Uint8Array;

  beforeAll(async () => {
    ({ content } = await odsRenderer.render(report));
    parts = unzipSync(content);
    const body = readXml(strFromU8(parts['content.xml']!));
    sheets = body.all('table:table');
  });

  it('begins with its type, not compressed, as OpenDocument asks', () => {
    expect(strFromU8(content.subarray(30, 38))).toBe('mimetype');
    expect(strFromU8(content.subarray(38, 84))).toBe('application/vnd.oasis.opendocument.spreadsheet');
    expect(Object.keys(parts)).toEqual([
      'mimetype',
      'content.xml',
      'styles.xml',
      'meta.xml',
      'META-INF/manifest.xml',
    ]);
  });

  it('is well-formed in every part, and its manifest names them', () => {
    for (const name of Object.keys(parts).slice(1)) readXml(strFromU8(parts[name]!));
    const named = readXml(strFromU8(parts['META-INF/manifest.xml']!))
      .all('manifest:file-entry')
      .map((node) => node.attributes['manifest:full-path']);
    expect(named).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml']);
  });

  it('has cover, contents and notes, and then one table a sheet', () => {
    const names = sheets.map((sheet) => sheet.attributes['table:name']);
    expect(names.slice(0, 3)).toEqual(['Cover', 'Contents', 'Notes']);
    // Findings, what the answers say, how many leave, quick wins, gaps and questions, and every figure in the last.
    expect(names.length).toBe(3 + 6 + tablesOf(report).length + 1);
    expect(new Set(names).size).toBe(names.length);
    expect(sheets[0]!.all('text:p')[0]!.text).toBe(report.title);
    const links = sheets[1]!.all('text:a').map((node) => node.attributes['xlink:href']);
    expect(links).toEqual(names.slice(2).map((name) => `#${name}.A1`));
  });

  it('names each table as a range that is its header and rows, without gaps or merged cells', () => {
    const ranges = readXml(strFromU8(parts['content.xml']!)).all('table:database-range').map(attributesOf);
    const reasons = tablesOf(report)[0]!;
    const found = ranges.find((range) => range['table:name'] === 'reasons')!;
    expect(found['table:target-range-address']).toBe(
      `Reasons.A4:Reasons.${columnLetters(reasons.columns.length)}${4 + reasons.rows.length}`,
    );
    const sheet = sheets.find((each) => each.attributes['table:name'] === 'Reasons')!;
    const rows = sheet.all('table:table-row').map((row) => row.all('table:table-cell'));
    expect(rows[3]!.map((cell) => cell.text)).toEqual(reasons.columns.map(({ title }) => title));
    for (const row of rows.slice(3)) expect(row).toHaveLength(reasons.columns.length);
    for (const row of rows) for (const cell of row) expect(cell.text).not.toBe('');
    expect(strFromU8(parts['content.xml']!)).not.toMatch(/spanned|covered/);
  });

  it('stores numbers as numbers, everything else as text, and no formula', () => {
    const xml = strFromU8(parts['content.xml']!);
    expect(xml).not.toContain('table:formula');
    const sheet = sheets.find((each) => each.attributes['table:name'] === 'Reasons')!;
    const cells = sheet
      .all('table:table-row')
      .slice(4)
      .map((row) => row.all('table:table-cell'));
    for (const [index, row] of tablesOf(report)[0]!.rows.entries()) {
      for (const [at, cell] of row.entries()) {
        const { attributes, text } = cells[index]![at]!;
        const wanted = typeof cell === 'number' ? ['float', String(cell)] : ['string', undefined];
        expect([attributes['office:value-type'], attributes['office:value']]).toEqual(wanted);
        expect(text).toBe(typeof cell === 'object' ? `[${cell.mark}]` : String(cell));
      }
    }
  });

  it('marks each printed page, however its sheet is printed', () => {
    const pages = readXml(strFromU8(parts['styles.xml']!)).all('style:master-page');
    expect(pages.map((page) => page.attributes['style:name'])).toEqual(['Default', 'Parts']);
    for (const page of pages)
      expect(page.all('text:p').map(({ text }) => text)).toEqual([
        'OFFICIAL-SENSITIVE',
        'OFFICIAL-SENSITIVE',
      ]);
  });

  it('prints a wide table on pages side by side, each with its first column and its header', () => {
    const body = readXml(strFromU8(parts['content.xml']!));
    const masters = new Map(
      body
        .all('style:style')
        .map(({ attributes }) => [attributes['style:name'], attributes['style:master-page-name']]),
    );
    const inParts = sheets.filter((sheet) => masters.get(sheet.attributes['table:style-name']) === 'Parts');
    const names = inParts.map((sheet) => sheet.attributes['table:name']);
    expect(names).toEqual(expect.arrayContaining(['Reasons', 'Figures']));
    expect(names).not.toContain('Notes');
    for (const sheet of inParts) {
      const columns = sheet
        .all('table:table-header-columns')
        .flatMap((each) => each.all('table:table-column'));
      expect(columns).toHaveLength(1);
      expect(sheet.all('table:table-header-rows')).toHaveLength(1);
    }
  });

  it('gives each row the height that its texts need', () => {
    const tall = 'A text that needs several lines in a column of three centimetres.';
    expect([heightOf(['short'], [3]), heightOf([tall, 'short'], [3, 3]), heightOf([tall], [18])]).toEqual([
      0.52, 2.2, 0.52,
    ]);
  });

  it('says each sheet of its contents once', () => {
    const lines = sheets[1]!.all('text:p').map(({ text }) => text);
    expect(lines[1]).toBe('Notes: How the figures were made, and what they cannot tell');
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^(\w+): \1:/);
  });

  it('counts columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });
});
