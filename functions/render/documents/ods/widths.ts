import type { Cell, Table } from '../../../../shared/domain/report/report.ts';
import { columnWidths, titleLines } from '../column-widths.ts';
import { cmOf } from './arial.ts';
import { PAGE_ROOM } from './pages.ts';

type Content = Pick<Table, 'columns' | 'rows'>;

/** What stands free beside a text. */
const FREE = 0.5;
const LEAST = 1.8;
/** Longer texts stand on several lines: in a table of one or two columns there is room for a page's width. */
const WIDEST = 9;
const PAGE = 18;
/** Of a wide table's first column, with notes above it. */
const FIRST = 7;
/** A text that stands on several pages side by side with others. */
const IN_PARTS = 6;

/** Widths of a sheet’s columns, in centimetres and tenths. The first has room for the notes that stand above it. */
export function widthsOf(table: Content): readonly number[] {
  const wide = wishesOf(table);
  if (total(wide) <= PAGE_ROOM) return wide;
  const words = table.columns.map(({ title }, at) => [title, ...textsOf(table, at)]);
  const least = words.map((texts) =>
    Math.max(LEAST, ...texts.flatMap((text) => text.split(' ')).map(widthOf)),
  );
  const first = Math.max(least[0] ?? 0, FIRST);
  const [, ...others] = least;
  const room = PAGE_ROOM - first;
  if (total(others) > room)
    return wide.map((wish, at) =>
      halves(
        at === 0
          ? first
          : Math.max(least[at] ?? 0, table.columns[at]?.kind === 'text' ? Math.min(wish, IN_PARTS) : 0),
      ),
    );
  const measure = (text: string): number => Math.max(LEAST, widthOf(text));
  return [first, ...columnWidths(words.slice(1), room, measure)].map(downToTenths);
}

/** As wide as the lines of titles, and texts up to a width that is still read well. */
const wishesOf = (table: Content): readonly number[] =>
  table.columns.map(({ title, kind }, at) => {
    const wish = Math.max(...[...titleLines(title), ...textsOf(table, at)].map(widthOf));
    const most =
      kind === 'text' && table.columns.length <= 2 ? PAGE - (table.columns.length - 1) * 4 : WIDEST;
    const least = at === 0 && table.columns.length !== 2 ? most : LEAST;
    return halves(Math.min(most, Math.max(least, wish)));
  });

const textsOf = ({ rows }: Content, at: number): readonly string[] =>
  rows.map((row) => cellWords(row[at] ?? ''));

export const cellWords = (cell: Cell): string => (typeof cell === 'object' ? `[${cell.mark}]` : String(cell));

const widthOf = (text: string): number => cmOf(text) + FREE;
const halves = (width: number): number => Math.ceil(width * 2) / 2;
const downToTenths = (width: number): number => Math.floor(width * 10) / 10;
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** A style for each width, named by it. */
export const widthStyle = (width: number): string => `w${Math.round(width * 10)}`;

export const widthStyles = (all: readonly number[]): string =>
  [...new Set(all)]
    .toSorted((a, b) => a - b)
    .map(
      (width) =>
        `<style:style style:name="${widthStyle(width)}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
    )
    .join('');
