import { type ShownColumn, shownColumns } from '../../../../shared/domain/report/cell-text.ts';
import type { Table } from '../../../../shared/domain/report/report.ts';
import { columnWidths, titleLines } from '../column-widths.ts';
import { bottomOf, INK, MARGIN, type Paper, RULE, type Struct, taggedText, widthOf } from './paper.ts';

const SIZE = 8.5;
const PAD = 3;
const GAP = 6;
const NO_BREAK = '\u00a0';

interface Column extends ShownColumn {
  readonly x: number;
  readonly width: number;
  /** At its left: words after a number stand off from it. */
  readonly pad: number;
}

/** A table tagged with its header cells, whose header stands again on each page it runs over to. */
export function drawTable(paper: Paper, table: Table): void {
  const { doc, root } = paper;
  const columns = layOut(paper, table);
  const tag = doc.struct('Table');
  root.add(tag);
  const titles = columns.map(({ title }) => title);
  startPageUnless(paper, heightOf(paper, columns, titles, 'bold') + 40);
  drawRow(paper, columns, titles, 'bold', { parent: tag, tagOf: () => ({ type: 'TH', scope: 'Column' }) });
  const rows = table.rows.map((row) => columns.map(({ text }) => text(row)));
  const heights = rows.map((texts) => heightOf(paper, columns, texts, 'regular'));
  for (const [at, texts] of rows.entries()) {
    // The last row is not left alone on a page.
    const last = at === rows.length - 2 ? (heights[at + 1] ?? 0) : 0;
    if (startPageUnless(paper, (heights[at] ?? 0) + last)) {
      // Heard once already: on the next page it is there for the eye.
      doc.markContent('Artifact', { type: 'Layout' });
      drawRow(paper, columns, titles, 'bold');
      doc.endMarkedContent();
    }
    drawRow(paper, columns, texts, 'regular', {
      parent: tag,
      tagOf: (index) => (index === 0 ? { type: 'TH', scope: 'Row' } : { type: 'TD' }),
    });
  }
  tag.end();
  doc.y += 6;
}

function layOut(paper: Paper, table: Table): readonly Column[] {
  const { doc } = paper;
  const shown = shownColumns(table, paper.report.words);
  doc.font('bold').fontSize(SIZE);
  const widths = columnWidths(
    shown.map(({ title, numeric, text }) => [
      ...titleLines(title),
      ...table.rows.map((row) => (numeric ? text(row).replaceAll(' ', NO_BREAK) : text(row))),
    ]),
    widthOf(paper),
    (text) => doc.widthOfString(text) + 2 * PAD + GAP,
  );
  let x: number = MARGIN.left;
  return shown.map((each, index) => {
    const width = widths[index] ?? 0;
    const pad = !each.numeric && shown[index - 1]?.numeric === true ? PAD + GAP : PAD;
    const column = { ...each, x, width, pad };
    x += width;
    return column;
  });
}

type Font = 'regular' | 'bold';

function heightOf({ doc }: Paper, columns: readonly Column[], texts: readonly string[], font: Font): number {
  doc.font(font).fontSize(SIZE);
  const heights = columns.map(({ width, pad }, index) =>
    doc.heightOfString(texts[index] ?? '', { width: width - PAD - pad }),
  );
  return Math.max(...heights) + 2 * PAD;
}

/** True where it began a new page. */
function startPageUnless(paper: Paper, height: number): boolean {
  if (paper.doc.y + height <= bottomOf(paper)) return false;
  paper.doc.addPage();
  return true;
}

interface Tagged {
  readonly parent: Struct;
  readonly tagOf: (index: number) => { readonly type: 'TH' | 'TD'; readonly scope?: 'Column' | 'Row' };
}

function drawRow(
  paper: Paper,
  columns: readonly Column[],
  texts: readonly string[],
  font: Font,
  tagged?: Tagged,
): void {
  const { doc } = paper;
  const { y } = doc;
  const height = heightOf(paper, columns, texts, font);
  const row = tagged && doc.struct('TR');
  if (row !== undefined) tagged?.parent.add(row);
  for (const [index, { x, width, pad, numeric }] of columns.entries()) {
    const draw = (): void => {
      doc.font(font).fontSize(SIZE).fillColor(INK);
      const align = numeric ? 'right' : 'left';
      doc.text(texts[index] ?? '', x + pad, y + PAD, { width: width - PAD - pad, align });
    };
    if (row === undefined || tagged === undefined) draw();
    else {
      const { type, scope } = tagged.tagOf(index);
      row.add(taggedText(paper, type, texts[index] ?? '', draw, scope === undefined ? {} : { scope }));
    }
  }
  row?.end();
  if (tagged !== undefined) doc.markContent('Artifact', { type: 'Layout' });
  doc.moveTo(MARGIN.left, y + height).lineTo(MARGIN.left + widthOf(paper), y + height);
  doc
    .lineWidth(font === 'bold' ? 1 : 0.5)
    .strokeColor(RULE)
    .stroke();
  if (tagged !== undefined) doc.endMarkedContent();
  doc.y = y + height;
}
