import { FAINT, INK, keepTogether, MARGIN, type Paper, tagged, widthOf } from './paper.ts';

interface TextStyle {
  readonly font?: 'regular' | 'bold';
  readonly size?: number;
  readonly colour?: string;
  /** Under it. */
  readonly gap?: number;
}

/** One paragraph with its tag, at the left margin. */
export function block(paper: Paper, tag: string, text: string, style: TextStyle = {}): void {
  const { doc, root } = paper;
  const { font = 'regular', size = 10, colour = INK, gap = 6 } = style;
  root.add(
    tagged(paper, tag, () => {
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

/** A list, tagged as one: numbered where `numbered`. */
export function list(paper: Paper, items: readonly string[], numbered = false): void {
  const { doc, root } = paper;
  const tag = doc.struct('L');
  root.add(tag);
  for (const [index, item] of items.entries()) {
    doc.font('regular').fontSize(10).fillColor(INK);
    keepTogether(paper, Math.min(120, doc.heightOfString(item, { width: widthOf(paper) - 16 })));
    const { y } = doc;
    const entry = doc.struct('LI');
    tag.add(entry);
    entry.add(
      tagged(paper, 'Lbl', () =>
        doc.text(numbered ? `${index + 1}.` : '•', MARGIN.left, y, { lineBreak: false }),
      ),
    );
    entry.add(
      tagged(paper, 'LBody', () => doc.text(item, MARGIN.left + 16, y, { width: widthOf(paper) - 16 })),
    );
    entry.end();
    doc.y += 4;
  }
  tag.end();
  doc.y += 4;
}

/** Terms with what they stand for, side by side. */
export function facts(
  paper: Paper,
  rows: readonly { readonly term: string; readonly detail: string }[],
): void {
  const { doc, root } = paper;
  const half = widthOf(paper) / 2;
  const tag = doc.struct('L');
  root.add(tag);
  for (let index = 0; index < rows.length; index += 2) {
    const { y } = doc;
    let next = y;
    for (const [at, row] of rows.slice(index, index + 2).entries()) {
      const x = MARGIN.left + at * half;
      const entry = doc.struct('LI');
      tag.add(entry);
      entry.add(
        tagged(paper, 'Lbl', () =>
          doc.font('bold').fontSize(9).fillColor(FAINT).text(row.term, x, y, { width: 110 }),
        ),
      );
      entry.add(
        tagged(paper, 'LBody', () =>
          doc
            .font('regular')
            .fontSize(9)
            .fillColor(INK)
            .text(row.detail, x + 110, y, { width: half - 120 }),
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
