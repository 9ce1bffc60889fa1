import type { Block, Piece } from '../../../../shared/domain/report/document.ts';
import { columnWidths, titleLines } from '../column-widths.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Characters of the document's small type that stand in a line. */
const LINE = 105;
/** Of a line of 17 cm. */
const CM = 17 / LINE;
/** Beside each text: the space to the next column. */
const GAP = 3;
const RANGE = /^[\d.]+ to [\d.]+$/;

/** Widths of a table's columns in shares of the line, as whole numbers of characters. */
export const widthsOf = ({ head, rows }: Pick<TableBlock, 'head' | 'rows'>): readonly number[] =>
  columnWidths(
    head.map((title, at) => [...titleLines(wordsOf(title)), ...rows.map((row) => wordsOf(row[at] ?? []))]),
    LINE,
    (text) => text.length + GAP,
  ).map(Math.round);

function wordsOf(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
  return RANGE.test(text) ? text.replaceAll(' ', '\u00a0') : text;
}

export const columnStyle = (width: number): string => `column${width}`;

/** A style for each width that occurs. */
export const columnStyles = (blocks: readonly Block[]): string =>
  [...new Set(blocks.flatMap((block) => (block.kind === 'table' ? widthsOf(block) : [])))]
    .sort((one, other) => one - other)
    .map(
      (width) =>
        `<style:style style:name="${columnStyle(width)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CM).toFixed(2)}cm"/></style:style>`,
    )
    .join('');
