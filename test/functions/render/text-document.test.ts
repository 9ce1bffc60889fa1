import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { odtRenderer } from '../../../functions/render/documents/odt/text-document.ts';
import { readDocument } from '../../../functions/operator/read-document.ts';
import { documentOf } from '../../../shared/domain/report/document.ts';
import { fieldsOf } from '../../../shared/domain/report/document-fields.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { sampleReports } from './documents.ts';
import { readXml } from './read-xml.ts';

let reports: ReadonlyMap<string, Report>;
let report: Report;
let content: Uint8Array;
beforeAll(async () => {
  reports = await sampleReports();
  report = reports.get('unit-A')!;
  ({ content } = await odtRenderer.render(report));
});

/** The document as an editor would give it back. */
const edited = (change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(content);
  return zipSync({ ...parts, 'content.xml': strToU8(change(strFromU8(parts['content.xml']!))) });
};
const read = (file: Uint8Array) => {
  const document = readDocument(file);
  if (typeof document === 'string') throw new Error(document);
  return document;
};

describe('a report as a document to edit', () => {
  it('is an OpenDocument text, well-formed in every part, with the marking on each page', () => {
    expect(strFromU8(content.subarray(38, 77))).toBe('application/vnd.oasis.opendocument.text');
    const parts = unzipSync(content);
    for (const name of Object.keys(parts).slice(1)) readXml(strFromU8(parts[name]!));
    const page = readXml(strFromU8(parts['styles.xml']!)).all('style:master-page')[0]!;
    expect(page.all('text:p').map(({ text }) => text)).toEqual(['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE']);
  });

  it('has each number in a field of its own, declared and shown with one value', () => {
    for (const each of reports.values()) {
      const blocks = documentOf(each);
      const pieces = blocks
        .flatMap((block) => (block.kind === 'table' ? [...block.head, ...block.rows.flat()] : [block.pieces]))
        .flat();
      const fields = pieces.filter((piece) => typeof piece !== 'string');
      expect(fieldsOf(blocks).size).toBe(fields.length);
      const words = pieces.filter((piece) => typeof piece === 'string');
      expect(words.filter((text) => /\d/.test(text))).toEqual([]);
    }
    const xml = readXml(strFromU8(unzipSync(content)['content.xml']!));
    const declared = new Map(
      xml
        .all('text:user-field-decl')
        .map(({ attributes }) => [attributes['text:name'], attributes['office:string-value']]),
    );
    const shown = xml.all('text:user-field-get');
    expect(shown.length).toBe(declared.size);
    for (const { attributes, text } of shown) expect(declared.get(attributes['text:name'])).toBe(text);
  });

  it('comes back with its figures, and says which report it is', () => {
    const document = read(content);
    expect(document.report).toEqual({ campaign: 'leavers-2026', clock: '2026-Q4', scope: 'unit-A' });
    expect(new Map(document.fields.map(({ name, value }) => [name, value]))).toEqual(
      new Map([...fieldsOf(documentOf(report))].map(([name, { value }]) => [name, value])),
    );
    expect(document.typed).toEqual([]);
  });

  it('tells a number that was typed from one that is a field', () => {
    const typed = edited((xml) => xml.replace('What they said', 'About 95.5% &amp; 12 of 30'));
    expect(read(typed).typed).toEqual(['95.5%', '12', '30']);
  });

  it('is none where the line that names the report is gone, or the file is another', () => {
    expect(
      readDocument(
        edited((xml) => xml.replaceAll('>unit-A</text:user-field-get>', '></text:user-field-get>')),
      ),
    ).toMatch(/cut away/);
    expect(readDocument(strToU8('not a zip'))).toMatch(/no OpenDocument/);
  });
});
