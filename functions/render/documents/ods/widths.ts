import type { Cell, Table } from '../../../../shared/domain/report/report.ts';
import { titleLines } from '../column-widths.ts';

type Content = Pick<Table, 'columns' | 'rows'>;

/** Of ten-point Arial, and what stands free beside it. */
const CM_PER_CHARACTER = 0.2;
const FREE = 0.5;
const LEAST = 1.8;
/** Longer texts stand on several lines: in a table of one or two columns there is room for a page's width. */
const WIDEST = 9;
const PAGE = 18;

/** Widths of a sheet's columns, in centimetres and halves. The first has room for the notes that stand above it. */
export const widthsOf = ({ columns, rows }: Content): readonly number[] =>
  columns.map(({ title, kind }, at) => {
    const texts = rows.map((row) => shown(row[at] ?? ''));
    const wish = Math.max(...[...titleLines(title), ...texts].map(({ length }) => length));
    const most = kind === 'text' && columns.length <= 2 ? PAGE - (columns.length - 1) * 4 : WIDEST;
    const least = at === 0 && columns.length !== 2 ? most : LEAST;
    const width = Math.min(most, Math.max(least, wish * CM_PER_CHARACTER + FREE));
    return Math.ceil(width * 2) / 2;
  });

const shown = (cell: Cell): string => (typeof cell === 'object' ? `[${cell.mark}]` : String(cell));

/** A style for each width, named by it. */
export const widthStyle = (width: number): string => `w${width * 10}`;

export const widthStyles = (all: readonly number[]): string =>
  [...new Set(all)]
    .toSorted((a, b) => a - b)
    .map(
      (width) =>
        `<style:style style:name="${widthStyle(width)}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
    )
    .join('');
