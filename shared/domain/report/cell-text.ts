import type { Cell, Table, Words } from './report.ts';

/** A column as a page or the PDF has it. */
export interface ShownColumn {
  readonly title: string;
  readonly numeric: boolean;
  readonly text: (row: readonly Cell[]) => string;
}

/** The columns that a page or the PDF has: both ends of an interval in one. */
export const shownColumns = (table: Table, words: Words): readonly ShownColumn[] =>
  table.columns.flatMap(({ title, kind, detail }, at): ShownColumn[] => {
    if (detail || kind === 'high') return [];
    const cell = (row: readonly Cell[], place: number): Cell => row[place] ?? '';
    if (kind === 'low') {
      const text: ShownColumn['text'] = (row) => rangeText(cell(row, at), cell(row, at + 1), words);
      return [{ title: intervalTitle(title, words), numeric: true, text }];
    }
    return [{ title, numeric: kind !== 'text', text: (row) => cellText(cell(row, at), kind, words) }];
  });

/** Of both ends, from the title of the lower one. */
export const intervalTitle = (lower: string, { from }: Pick<Words, 'from'>): string =>
  lower.replace(` ${from}`, '');

function cellText(cell: Cell, kind: Table['columns'][number]['kind'], words: Words): string {
  if (typeof cell === 'number') return numberText(cell, kind);
  if (typeof cell !== 'object') return cell;
  return cell.mark === 'low' && kind === 'count' ? words.low : `[${cell.mark}]`;
}

const GROUPED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const DECIMALS: Partial<Record<Table['columns'][number]['kind'], number>> = { rate: 1, ratio: 2 };

const numberText = (value: number, kind: Table['columns'][number]['kind']): string => {
  const decimals = DECIMALS[kind];
  return decimals === undefined
    ? GROUPED.format(value)
    : value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
};

/** Both ends to as many decimals as either has. */
function rangeText(low: Cell, high: Cell, words: Words): string {
  if (typeof low !== 'number' || typeof high !== 'number')
    return typeof low === 'object'
      ? cellText(low, 'low', words)
      : `${low} ${words.to} ${cellText(high, 'high', words)}`;
  const decimals = Math.max(...[low, high].map((end) => String(end).split('.')[1]?.length ?? 0));
  return `${low.toFixed(decimals)} ${words.to} ${high.toFixed(decimals)}`;
}
