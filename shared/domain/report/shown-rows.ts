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
  readonly why: Why;
  readonly names: readonly string[];
}

const WHY = ['nobodyEach', 'fewEach', 'withheldEach', 'noFigureEach'] as const;
type Why = (typeof WHY)[number];

const OF_MARK: Readonly<Record<string, Why>> = { low: 'fewEach', c: 'withheldEach', z: 'noFigureEach' };

/** Nobody reads pages of marks and noughts: where a row's own count says no more, its name is said under the table. */
export function shownRows({ columns, rows }: Table): ShownRows {
  const count = columns.findIndex(({ kind }) => kind === 'count');
  // Beside a verdict, nobody is a finding.
  const judged = columns.slice(1).some(({ kind, detail }) => kind === 'text' && !detail);
  const whyOf = (row: readonly Cell[]): Why | undefined => {
    const cell = row[count];
    if (typeof cell === 'object') return OF_MARK[cell.mark];
    return cell === 0 && !judged ? 'nobodyEach' : undefined;
  };
  const whys = Map.groupBy(rows, whyOf);
  return {
    rows: whys.get(undefined) ?? [],
    unprinted: WHY.flatMap((why) => {
      const names = (whys.get(why) ?? []).flatMap(([name]) => (typeof name === 'string' ? [name] : []));
      return names.length === 0 ? [] : [{ why, names }];
    }),
  };
}

export const unprintedWords = ({ why, names }: Unprinted, words: Words): string =>
  filled(words[why], { names: names.join('; ') });
