import { langOf } from '../../../../shared/domain/report/language.ts';
import type { Cell, Report } from '../../../../shared/domain/report/report.ts';
import type { Sheet } from './sheet.ts';
import { heightOf, heightStyle, heightStyles } from './heights.ts';
import { isInParts, PAGES } from './pages.ts';
import { cellWords, widthsOf, widthStyle, widthStyles } from './widths.ts';
import { escaped, NAMESPACES, XML } from './xml.ts';

/** Where there is no table, one column as wide as a page. */
const PAGE = 18;
/** Of a title, by the size of texts. */
const TITLE = 1.4;
/** Of a row with a heading, in centimetres. */
const HEADING = 0.75;

/** content.xml: every sheet, each table named as a range of its own. Numbers are numbers, and texts only texts. */
export function contentXml(sheets: readonly Sheet[], spoken: Pick<Report, 'language'>): string {
  const laid = sheets.map((sheet) => layOut(sheet, spoken));
  const styles =
    widthStyles(laid.flatMap(({ widths }) => widths)) +
    heightStyles(laid.flatMap(({ rows }) => rows.map(({ height }) => height)));
  return (
    `${XML}<office:document-content${NAMESPACES} office:version="1.3">` +
    `<office:automatic-styles>${STYLES}${styles}</office:automatic-styles><office:body><office:spreadsheet>` +
    `${laid.map(sheetXml).join('')}<table:database-ranges>${sheets.map(rangeXml).join('')}</table:database-ranges>` +
    '</office:spreadsheet></office:body></office:document-content>'
  );
}

/** Each as it is, and for what is in English in an edition that is not. */
const cellStyle = (name: string, cell: string, paragraph: string, text: string): string =>
  ['', ENGLISH]
    .map(
      (suffix) =>
        `<style:style style:name="${name}${suffix}" style:family="table-cell"><style:table-cell-properties ${cell}/>` +
        `<style:paragraph-properties ${paragraph}/><style:text-properties ${text}${suffix === '' ? '' : ' fo:language="en" fo:country="GB"'}/></style:style>`,
    )
    .join('');

const ENGLISH = 'English';

const WRAPPED = 'fo:wrap-option="wrap"';
const HEAD = `${WRAPPED} style:vertical-align="bottom" fo:border-bottom="1pt solid #0b0c0c"`;
const TOP = 'style:vertical-align="top"';
/** A number stands off from the words after it. */
const APART = 'fo:padding-right="0.25cm"';
/** A text keeps off the next one. */
const OFF = 'fo:padding-right="0.15cm"';
const [START, END] = ['fo:text-align="start"', 'fo:text-align="end"'];
const BOLD = 'fo:font-weight="bold"';

const STYLES =
  Object.keys(PAGES)
    .map(
      (page) =>
        `<style:style style:name="sheet${page}" style:family="table" style:master-page-name="${page}"><style:table-properties table:display="true"/></style:style>`,
    )
    .join('') +
  cellStyle('title', TOP, START, `fo:font-size="14pt" ${BOLD}`) +
  cellStyle('wrapped', `${WRAPPED} ${TOP}`, START, `fo:font-size="14pt" ${BOLD}`) +
  cellStyle('subtitle', TOP, START, `fo:font-size="12pt" ${BOLD}`) +
  cellStyle('head', HEAD, START, BOLD) +
  cellStyle('headNumber', `${HEAD} ${APART}`, END, BOLD) +
  cellStyle('text', `${WRAPPED} ${TOP} ${OFF}`, START, '') +
  cellStyle('number', `${TOP} ${APART}`, END, '');

interface Row {
  readonly cells: string;
  readonly height: number;
}

interface LaidOut {
  readonly sheet: Sheet;
  readonly widths: readonly number[];
  /** Those above the table, its header, and its own. */
  readonly rows: readonly Row[];
}

function layOut(sheet: Sheet, spoken: Pick<Report, 'language'>): LaidOut {
  const { lines, table } = sheet;
  const columns = table?.columns ?? [];
  const widths = table === undefined ? [PAGE] : widthsOf(table);
  const texts = lines.map(({ text, style, link }): Row => {
    // Of a title that runs over the first column, the next page would have the beginning alone.
    if (style === 'title' && isInParts(widths))
      return { cells: cellXml(spoken, text, 'wrapped', link), height: heightOf([text], widths, TITLE) };
    return {
      cells: cellXml(spoken, text, style, link),
      height: style === 'text' ? heightOf([text], widths) : HEADING,
    };
  });
  const head = columns.map(({ title, kind }) =>
    cellXml(spoken, title, kind === 'text' ? 'head' : 'headNumber'),
  );
  const height = heightOf(
    columns.map(({ title }) => title),
    widths,
  );
  const rows = (table?.rows ?? []).map((row) => ({
    cells: row
      .map((cell, at) => cellXml(spoken, cell, columns[at]?.kind === 'text' ? 'text' : 'number'))
      .join(''),
    height: heightOf(row.map(cellWords), widths),
  }));
  const header = head.length === 0 ? [] : [{ cells: head.join(''), height }];
  return { sheet, widths, rows: [...texts, ...header, ...rows] };
}

function sheetXml({ sheet: { name, lines, table }, widths, rows }: LaidOut): string {
  const parts = isInParts(widths);
  const columns = widths.map((width) => `<table:table-column table:style-name="${widthStyle(width)}"/>`);
  const [first = '', ...others] = columns;
  const all = rows.map(rowXml);
  // Rows above a table and its header stand where they are; of these only the header is printed again on each page.
  const header = all.slice(lines.length, lines.length + (table === undefined ? 0 : 1)).join('');
  return (
    `<table:table table:name="${escaped(name)}" table:style-name="sheet${parts ? 'Parts' : 'Default'}">` +
    `${parts ? `<table:table-header-columns>${first}</table:table-header-columns>` : first}${others.join('')}` +
    `${all.slice(0, lines.length).join('')}${header === '' ? '' : `<table:table-header-rows>${header}</table:table-header-rows>`}` +
    `${all.slice(lines.length + 1).join('')}</table:table>`
  );
}

const rowXml = ({ cells, height }: Row): string =>
  `<table:table-row table:style-name="${heightStyle(height)}">${cells}</table:table-row>`;

function cellXml(spoken: Pick<Report, 'language'>, cell: Cell, style: string, link?: string): string {
  if (typeof cell === 'number') {
    return `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  }
  const said = cellWords(cell);
  const language = typeof cell === 'string' && langOf(spoken, cell) === 'en' ? ENGLISH : '';
  const text = escaped(said);
  const shown =
    link === undefined
      ? text
      : `<text:a xlink:type="simple" xlink:href="#${escaped(link)}.A1">${text}</text:a>`;
  return `<table:table-cell table:style-name="${style}${language}" office:value-type="string"><text:p>${shown}</text:p></table:table-cell>`;
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
