import { filled } from '../kernel/filled.ts';
import type { Cell, Table, Words } from './report.ts';

/** What a page or the PDF has of a table's rows. */
export interface ShownRows {
  /** Those with a number to read. */
  readonly rows: Table['rows'];
  /** The others by name, and why they have none. The workbook and the CSV file have them as rows. */
  readonly unprinted: readonly Unprinted[];
}

interface Unprinted {
  readonly why: 'fewEach' | 'withheldEach';
  readonly names: readonly string[];
}

const WHY = [
  ['low', 'fewEach'],
  ['c', 'withheldEach'],
] as const;

/** Nobody reads pages of marks: where a row's own count is not printed, its name is said under the table. */
export function shownRows({ columns, rows }: Table): ShownRows {
  const count = columns.findIndex(({ kind }) => kind === 'count');
  const markOf = (row: readonly Cell[]): string | undefined => {
    const cell = row[count];
    return typeof cell === 'object' ? cell.mark : undefined;
  };
  const unprinted = WHY.flatMap(([mark, why]): Unprinted[] => {
    const names = rows
      .filter((row) => markOf(row) === mark)
      .flatMap(([name]) => (typeof name === 'string' ? [name] : []));
    return names.length === 0 ? [] : [{ why, names }];
  });
  return { rows: rows.filter((row) => !WHY.some(([mark]) => markOf(row) === mark)), unprinted };
}

export const unprintedWords = ({ why, names }: Unprinted, words: Words): string =>
  filled(words[why], { names: names.join('; ') });
