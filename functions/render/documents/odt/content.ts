import type { Block, Piece } from '../../../../shared/domain/report/document.ts';
import { fieldsOf } from '../../../../shared/domain/report/document-fields.ts';
import type { Report } from '../../../../shared/domain/report/report.ts';
import { escaped, NAMESPACES, XML } from '../ods/xml.ts';
import { columnStyle, columnStyles, widthsOf } from './columns.ts';

/** Which report it is: fields of its own, in a line at its end. */
const identityOf = (report: Report): readonly Piece[] => [
  'Report ',
  { name: 'report_campaign', value: report.campaign.id },
  ', ',
  { name: 'report_clock', value: report.clock },
  ', ',
  { name: 'report_scope', value: report.scope },
];

/** content.xml: every figure is a user field, declared with its value and shown where it stands. */
export function textContentXml(report: Report, blocks: readonly Block[]): string {
  const identity = identityOf(report);
  const fields = [...fieldsOf([...blocks, { kind: 'small', pieces: identity }])];
  const declared = fields.map(
    ([name, { value }]) =>
      `<text:user-field-decl office:value-type="string" office:string-value="${escaped(value)}" text:name="${escaped(name)}"/>`,
  );
  return (
    `${XML}<office:document-content${NAMESPACES} office:version="1.3"><office:automatic-styles>${STYLES}${columnStyles(blocks)}</office:automatic-styles>` +
    `<office:body><office:text><text:user-field-decls>${declared.join('')}</text:user-field-decls>` +
    `<text:p text:style-name="small">${escaped(report.handling)}</text:p>` +
    `${blocks.map(blockXml).join('')}<text:p text:style-name="small">${piecesXml(identity)}</text:p>` +
    '</office:text></office:body></office:document-content>'
  );
}

const cellText = (name: string, align: 'start' | 'end', weight: string): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}"/><style:text-properties fo:font-size="9pt"${weight}/></style:style>`;

const STYLES =
  '<style:style style:name="room" style:family="table-cell"><style:table-cell-properties fo:padding-right="0.25cm" fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" fo:border-bottom="0.5pt solid #b1b4b6"/></style:style>' +
  '<style:style style:name="small" style:family="paragraph"><style:text-properties fo:font-size="9pt" fo:color="#505a5f"/></style:style>' +
  '<style:style style:name="caption" style:family="paragraph"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-size="9pt" fo:color="#505a5f"/></style:style>' +
  '<style:style style:name="table" style:family="table"><style:table-properties style:width="17cm" table:align="left"/></style:style>' +
  '<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>' +
  cellText('head', 'start', ' fo:font-weight="bold"') +
  cellText('headNumber', 'end', ' fo:font-weight="bold"') +
  cellText('cell', 'start', '') +
  cellText('number', 'end', '');

function blockXml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${piecesXml(block.pieces)}</text:h>`;
    case 'text':
      return `<text:p text:style-name="Standard">${piecesXml(block.pieces)}</text:p>`;
    case 'small':
    case 'caption':
      return `<text:p text:style-name="${block.kind}">${piecesXml(block.pieces)}</text:p>`;
    case 'item':
      return `<text:list><text:list-item><text:p text:style-name="Standard">${piecesXml(block.pieces)}</text:p></text:list-item></text:list>`;
    case 'table':
      return tableXml(block);
  }
}

function tableXml({ name, head, numeric, rows }: Extract<Block, { kind: 'table' }>): string {
  const cell = (style: string, content: string): string =>
    `<table:table-cell table:style-name="room" office:value-type="string"><text:p text:style-name="${style}">${content}</text:p></table:table-cell>`;
  const titles = head
    .map((pieces, at) => cell(numeric[at] === true ? 'headNumber' : 'head', piecesXml(pieces)))
    .join('');
  const body = rows.map(
    (row) =>
      `<table:table-row table:style-name="row">${row.map((pieces, at) => cell(numeric[at] === true ? 'number' : 'cell', piecesXml(pieces))).join('')}</table:table-row>`,
  );
  const columns = widthsOf({ head, rows })
    .map((width) => `<table:table-column table:style-name="${columnStyle(width)}"/>`)
    .join('');
  return (
    `<table:table table:name="${escaped(name)}" table:style-name="table">${columns}` +
    `<table:table-header-rows><table:table-row>${titles}</table:table-row></table:table-header-rows>${body.join('')}</table:table>`
  );
}

const piecesXml = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string'
        ? escaped(piece)
        : `<text:user-field-get text:name="${escaped(piece.name)}">${escaped(piece.value)}</text:user-field-get>`,
    )
    .join('');

const BAND = '<style:header-footer-properties fo:min-height="0.8cm"/>';

const headingStyle = (level: number, size: number): string =>
  `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}">` +
  `<style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`;

/** Arial, headings by level, and the marking at the top and bottom of each page. */
export const textStylesXml = ({ marking }: Report): string =>
  `${XML}<office:document-styles${NAMESPACES} office:version="1.3"><office:styles>` +
  '<style:default-style style:family="paragraph"><style:text-properties fo:font-family="Arial" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>' +
  '<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/></style:style>' +
  '<style:style style:name="Marking" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>' +
  `${headingStyle(1, 20)}${headingStyle(2, 14)}${headingStyle(3, 12)}</office:styles>` +
  '<office:automatic-styles><style:page-layout style:name="portrait"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>' +
  `<style:header-style>${BAND}</style:header-style><style:footer-style>${BAND}</style:footer-style></style:page-layout></office:automatic-styles>` +
  '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="portrait">' +
  `<style:header><text:p text:style-name="Marking">${escaped(marking)}</text:p></style:header><style:footer><text:p text:style-name="Marking">${escaped(marking)}</text:p></style:footer>` +
  '</style:master-page></office:master-styles></office:document-styles>';
