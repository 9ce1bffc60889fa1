import { MOST_ALPHA } from '../disclosure/release.ts';
import { alphaInterval } from '../statistics/alpha-interval.ts';
import { twoDecimals } from './means.ts';
import type { Cell, Table } from './report.ts';
import type { Scale } from './scale-table.ts';
import type { View } from './view.ts';

/** Cronbach's alpha as columns of the table for the analyst: of the nation, where it was released. */
export interface Alphas {
  readonly note: string;
  readonly columns: Table['columns'];
  readonly ofScale: (scale: Scale) => readonly Cell[];
  readonly ofStatement: readonly Cell[];
}

const NONE: Alphas = {
  note: 'Alpha is given for closed surveys, of the nation only, from 200 complete answers on.',
  columns: [],
  ofScale: () => [],
  ofStatement: [],
};

/** Of two statements alpha is their correlation by another name. */
const FEWEST = 3;

export function alphasOf({ release, subject }: View): Alphas {
  const { reliability } = release;
  if (reliability === undefined || subject.level !== 'nation') return NONE;
  const ofStatement = Array.from({ length: 4 }, (): Cell => ({ mark: 'z' }));
  return {
    note: 'Alpha is how far a scale’s statements go together for one person (Cronbach), among those who gave a point of each, with Feldt’s 95% interval; their number is rounded down to tens. It is given of scales of three statements or more, for the nation only.',
    columns: [
      { title: 'Alpha', kind: 'ratio', detail: false },
      { title: 'Alpha: interval from', kind: 'low', detail: false },
      { title: 'Alpha: interval to', kind: 'high', detail: false },
      { title: 'Answered every statement, at least', kind: 'number', detail: true },
    ],
    ofScale: ({ factor, items }) => {
      if (items.length < FEWEST) return ofStatement;
      const found = reliability.find((each) => each.factor === factor);
      if (found === undefined) return Array.from({ length: 4 }, (): Cell => ({ mark: 'x' }));
      const { alpha, statements, atLeast } = found;
      return [...alphaCells(alpha, atLeast, statements), atLeast];
    },
    ofStatement,
  };
}

/** The ends stand for everything beyond them, and have no interval. */
function alphaCells(alpha: number, n: number, statements: number): readonly Cell[] {
  if (alpha <= 0) return ['0 or less', { mark: 'z' }, { mark: 'z' }];
  if (alpha >= MOST_ALPHA) return [`${MOST_ALPHA} or more`, { mark: 'z' }, { mark: 'z' }];
  const interval = alphaInterval(alpha, n, statements, 0.95);
  if (!interval.ok) return [alpha, { mark: 'x' }, { mark: 'x' }];
  const { lo, hi } = interval.value;
  return [alpha, twoDecimals(lo), twoDecimals(hi)];
}
