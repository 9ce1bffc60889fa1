import type { Cell } from '../../../../shared/domain/report/report.ts';
import type { Sheet } from './sheet.ts';
import { escaped, NAMESPACES, XML } from './xml.ts';

const WIDE = 'co1';
const NARROW = 'co2';
const MIDDLE = 'co3';
/** Beyond this many columns of text a sheet of wide ones no longer fits a page. */
const FEW_TEXTS = 3;

/** content.xml: every sheet, each table named as a range of its own. Numbers are numbers, and texts only texts. */
export const contentXml = (sheets: readonly Sheet[]): string =>
  `${XML}<office:document-content${NAMESPACES} office:version="1.3">` +
  `<office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>` +
  `${sheets.map(sheetXml).join('')}<table:database-ranges>${sheets.map(rangeXml).join('')}</table:database-ranges>` +
  '</office:spreadsheet></office:body></office:document-content>';

const STYLES =
  `<style:style style:name="${WIDE}" style:family="table-column"><style:table-column-properties style:column-width="9cm"/></style:style>` +
  `<style:style style:name="${NARROW}" style:family="table-column"><style:table-column-properties style:column-width="3cm"/></style:style>` +
  `<style:style style:name="${MIDDLE}" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style>` +
  '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>' +
  '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>' +
  '<style:style style:name="page" style:family="table-column"><style:table-column-properties style:column-width="18cm"/></style:style>' +
  '<style:style style:name="title" style:family="table-cell"><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="bottom"/><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="headNumber" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="bottom"/><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="text" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>' +
  '<style:style style:name="number" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/><style:paragraph-properties fo:text-align="end"/></style:style>' +
  '<style:style style:name="plain" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/></style:style>';

function sheetXml({ name, lines, table }: Sheet): string {
  const columns = table?.columns ?? [];
  const text = columns.filter(({ kind }) => kind === 'text').length > FEW_TEXTS ? MIDDLE : WIDE;
  const kinds = columns.map(
    ({ kind }) => `<table:table-column table:style-name="${kind === 'text' ? text : NARROW}"/>`,
  );
  // A line of text over a table runs on over the columns; without a table its one column is wide and wraps.
  const style = table === undefined ? 'text' : 'plain';
  const texts = lines.map((each) =>
    rowXml(cellXml(each.text, each.style === 'title' ? 'title' : style, each.link)),
  );
  const head =
    table === undefined
      ? ''
      : rowXml(
          columns.map(({ title, kind }) => cellXml(title, kind === 'text' ? 'head' : 'headNumber')).join(''),
        );
  const rows = (table?.rows ?? []).map((row) =>
    rowXml(row.map((cell, at) => cellXml(cell, columns[at]?.kind === 'text' ? 'text' : 'number')).join('')),
  );
  return (
    `<table:table table:name="${escaped(name)}" table:style-name="sheet">` +
    `${kinds.length === 0 ? PAGE_COLUMN : kinds.join('')}${texts.join('')}` +
    `${head === '' ? '' : `<table:table-header-rows>${head}</table:table-header-rows>`}${rows.join('')}</table:table>`
  );
}

const PAGE_COLUMN = `<table:table-column table:style-name="page"/>`;

const rowXml = (cells: string): string =>
  `<table:table-row table:style-name="row">${cells}</table:table-row>`;

function cellXml(cell: Cell, style: string, link?: string): string {
  if (typeof cell === 'number') {
    return `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  }
  const text = escaped(typeof cell === 'string' ? cell : `[${cell.mark}]`);
  const shown =
    link === undefined
      ? text
      : `<text:a xlink:type="simple" xlink:href="#${escaped(link)}.A1">${text}</text:a>`;
  return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${shown}</text:p></table:table-cell>`;
}

function rangeXml({ name, lines, table }: Sheet): string {
  if (table === undefined) return '';
  const top = lines.length + 1;
  const address = `${name}.A${top}:${name}.${columnLetters(table.columns.length)}${top + table.rows.length}`;
  return `<table:database-range table:name="${table.id}" table:target-range-address="${address}" table:contains-header="true"/>`;
}

/** The letters of the nth column, from 1. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before === 0 ? '' : columnLetters(before)}${String.fromCodePoint(65 + rest)}`;
}
