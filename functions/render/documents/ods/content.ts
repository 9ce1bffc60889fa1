import type { Cell } from '../../../../shared/domain/report/report.ts';
import type { Sheet } from './sheet.ts';
import { widthsOf, widthStyle, widthStyles } from './widths.ts';
import { escaped, NAMESPACES, XML } from './xml.ts';

/** Where there is no table, one column as wide as a page. */
const PAGE = 18;

/** content.xml: every sheet, each table named as a range of its own. Numbers are numbers, and texts only texts. */
export const contentXml = (sheets: readonly Sheet[]): string =>
  `${XML}<office:document-content${NAMESPACES} office:version="1.3">` +
  `<office:automatic-styles>${STYLES}${widthStyles([PAGE, ...sheets.flatMap(({ table }) => (table === undefined ? [] : widthsOf(table)))])}</office:automatic-styles><office:body><office:spreadsheet>` +
  `${sheets.map(sheetXml).join('')}<table:database-ranges>${sheets.map(rangeXml).join('')}</table:database-ranges>` +
  '</office:spreadsheet></office:body></office:document-content>';

const cellStyle = (name: string, cell: string, paragraph: string, text: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${cell}/>` +
  `<style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

const WRAPPED = 'fo:wrap-option="wrap"';
const HEAD = `${WRAPPED} style:vertical-align="bottom" fo:border-bottom="1pt solid #0b0c0c"`;
const TOP = 'style:vertical-align="top"';
/** A number stands off from the words after it. */
const APART = 'fo:padding-right="0.25cm"';
const [START, END] = ['fo:text-align="start"', 'fo:text-align="end"'];
const BOLD = 'fo:font-weight="bold"';

const STYLES =
  '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>' +
  '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>' +
  cellStyle('title', TOP, START, `fo:font-size="14pt" ${BOLD}`) +
  cellStyle('subtitle', TOP, START, `fo:font-size="12pt" ${BOLD}`) +
  cellStyle('head', HEAD, START, BOLD) +
  cellStyle('headNumber', `${HEAD} ${APART}`, END, BOLD) +
  cellStyle('text', `${WRAPPED} ${TOP}`, START, '') +
  cellStyle('number', `${TOP} ${APART}`, END, '');

function sheetXml({ name, lines, table }: Sheet): string {
  const columns = table?.columns ?? [];
  const widths = table === undefined ? [PAGE] : widthsOf(table);
  const texts = lines.map((each) => rowXml(cellXml(each.text, each.style, each.link)));
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
    `${widths.map((width) => `<table:table-column table:style-name="${widthStyle(width)}"/>`).join('')}${texts.join('')}` +
    `${head === '' ? '' : `<table:table-header-rows>${head}</table:table-header-rows>`}${rows.join('')}</table:table>`
  );
}

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
