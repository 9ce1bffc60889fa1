import { FAINT, INK, keepTogether, MARGIN, type Paper, tagged, taggedText, widthOf } from './paper.ts';

interface TextStyle {
  readonly font?: 'regular' | 'bold';
  readonly size?: number;
  readonly colour?: string;
  /** Under it. */
  readonly gap?: number;
}

/** A paragraph up to this height is not broken over pages. */
const SHORT = 60;

/** One paragraph with its tag, at the left margin. */
export function block(paper: Paper, tag: string, text: string, style: TextStyle = {}): void {
  const { doc, root } = paper;
  const { font = 'regular', size = 10, colour = INK, gap = 6 } = style;
  doc.font(font).fontSize(size);
  keepTogether(paper, Math.min(SHORT, doc.heightOfString(text, { width: widthOf(paper) })));
  root.add(
    taggedText(paper, tag, text, () => {
      doc.font(font).fontSize(size).fillColor(colour);
      doc.text(text, MARGIN.left, doc.y, { width: widthOf(paper) });
    }),
  );
  doc.y += gap;
}

/** With room for a few lines after it: a heading never ends a page. */
export function heading(paper: Paper, tag: 'H1' | 'H2' | 'H3', text: string): void {
  const size = tag === 'H1' ? 20 : tag === 'H2' ? 13 : 10.5;
  if (tag !== 'H1') keepTogether(paper, 70);
  if (tag === 'H2') paper.doc.y += 8;
  if (tag === 'H2') paper.doc.outline.addItem(text);
  block(paper, tag, text, { font: 'bold', size, gap: 4 });
}

/** An entry of a list: what it is called, what it is, and where that is from. */
interface Entry {
  readonly name: string;
  readonly text: string;
  readonly source: string;
}

/** A list, tagged as one: numbered where `numbered`. */
export function list(paper: Paper, items: readonly (string | Entry)[], numbered = false): void {
  const { doc, root } = paper;
  const tag = doc.struct('L');
  root.add(tag);
  for (const [index, item] of items.entries()) {
    const { name, text, source } = typeof item === 'string' ? { name: '', text: item, source: '' } : item;
    const whole = [name, text, source].filter(Boolean).join(' ');
    const width = widthOf(paper) - 16;
    doc.font('regular').fontSize(10).fillColor(INK);
    keepTogether(paper, Math.min(120, doc.heightOfString(whole, { width })));
    const { y } = doc;
    const entry = doc.struct('LI');
    tag.add(entry);
    entry.add(
      tagged(paper, 'Lbl', () =>
        doc.text(numbered ? `${index + 1}.` : '•', MARGIN.left, y, { lineBreak: false }),
      ),
    );
    entry.add(
      taggedText(paper, 'LBody', whole, () => {
        if (name !== '') doc.font('bold').text(`${name} `, MARGIN.left + 16, y, { width, continued: true });
        doc.font('regular');
        if (name === '') doc.text(text, MARGIN.left + 16, y, { width });
        else doc.text(text);
        if (source !== '') doc.fontSize(8.5).fillColor(FAINT).text(source, { width });
      }),
    );
    entry.end();
    doc.y += 4;
  }
  tag.end();
  doc.y += 4;
}

const TERM = 110;
const FACT = 9;

interface Fact {
  readonly term: string;
  readonly detail: string;
}

/** Terms with what they stand for, two in a line; what does not fit half a line has one of its own. */
export function facts(paper: Paper, rows: readonly Fact[]): void {
  const { doc, root } = paper;
  const half = widthOf(paper) / 2;
  const tag = doc.struct('L');
  root.add(tag);
  doc.font('regular').fontSize(FACT);
  for (const line of linesOf(rows, ({ detail }) => doc.widthOfString(detail) <= half - TERM - 10)) {
    const { y } = doc;
    let next = y;
    for (const [at, row] of line.entries()) {
      const x = MARGIN.left + at * half;
      const room = (line.length === 1 ? widthOf(paper) : half - 10) - TERM;
      const entry = doc.struct('LI');
      tag.add(entry);
      entry.add(
        taggedText(paper, 'Lbl', row.term, () =>
          doc.font('bold').fontSize(FACT).fillColor(FAINT).text(row.term, x, y, { width: TERM }),
        ),
      );
      next = Math.max(next, doc.y);
      entry.add(
        taggedText(paper, 'LBody', row.detail, () =>
          doc
            .font('regular')
            .fontSize(FACT)
            .fillColor(INK)
            .text(row.detail, x + TERM, y, { width: room }),
        ),
      );
      entry.end();
      next = Math.max(next, doc.y);
    }
    doc.y = next + 2;
  }
  tag.end();
  doc.y += 6;
}

function linesOf(rows: readonly Fact[], isShort: (row: Fact) => boolean): readonly (readonly Fact[])[] {
  const lines: Fact[][] = [];
  let waiting: Fact[] | undefined;
  for (const row of rows) {
    if (isShort(row) && waiting !== undefined) {
      waiting.push(row);
      waiting = undefined;
      continue;
    }
    const line = [row];
    lines.push(line);
    waiting = isShort(row) ? line : undefined;
  }
  return lines;
}
