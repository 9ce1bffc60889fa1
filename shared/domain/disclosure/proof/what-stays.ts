import { THRESHOLDS } from '../thresholds.ts';
import type { AnswerColumns, Columns } from './columns-of-answers.ts';
import type { Crossing } from './crossing.ts';
import type { Constraint, Term } from './linear-program.ts';

/** Where the count of one answer in one crossing stands among the variables. */
export type Place = (crossing: number, at: number) => number;

/** Which sum it is that readers know. */
export interface SumName {
  readonly side: 0 | 1;
  readonly owner: string;
  readonly column: number;
  /** Its number; undefined where it is what was said to be few. */
  readonly sum: number | undefined;
}

/** A sum that readers know, over the crossings at hand. */
export interface KnownSum extends Required<Constraint>, SumName {}

/** Known sums stay as they are; what was said to be few stays few. */
export function sumsKept(
  columns: readonly number[],
  crossings: readonly Crossing[],
  place: Place,
): readonly KnownSum[] {
  const kept = new Map<string, KnownSum & { terms: Term[]; low: number; high: number }>();
  for (const [index, { counts, sides }] of crossings.entries()) {
    for (const side of [0, 1] as const) {
      const { owner, sums, bounded } = sides[side];
      for (const [at, column] of columns.entries()) {
        const x = counts[column] ?? 0;
        const add = (sum: number | undefined, low: number, high: number): void => {
          const name = `${side} ${owner} ${column} ${sum ?? 'few'}`;
          const held = kept.get(name) ?? { side, owner, column, sum, terms: [], low, high };
          held.terms.push([place(index, at), 1]);
          held.low += x;
          held.high += x;
          kept.set(name, held);
        };
        const [sum = 0, bound = 0] = [sums[column], bounded[column]];
        if (sum !== 0) add(sum, 0, 0);
        // All that was said to be few are not always at hand: what the others are, they stay.
        if (bound !== 0) add(undefined, 1 - bound, THRESHOLDS.unitBound + 1 - bound);
      }
    }
  }
  return [...kept.values()];
}

/** What the questionnaire says of the counts of one crossing, where only these answers may change. */
export function answersKept(
  answers: AnswerColumns,
  columns: readonly number[],
  { n, counts }: Crossing,
  place: (at: number) => number,
): readonly Constraint[] {
  const at = new Map(columns.map((column, index) => [column, index]));
  const term = (column: number, by: number): Term[] => {
    const index = at.get(column);
    return index === undefined ? [] : [[place(index), by]];
  };
  const fixed = (all: readonly number[]): number =>
    all.reduce((sum, column) => sum + (at.has(column) ? 0 : (counts[column] ?? 0)), 0);
  const links = answers.links
    .filter(({ lesser, greater }) => [lesser, ...greater].some((column) => at.has(column)))
    .map(({ lesser, greater }): Constraint => ({
      terms: [...term(lesser, 1), ...greater.flatMap((column) => term(column, -1))],
      high: fixed(greater) - fixed([lesser]),
    }));
  const bands = columns.flatMap((column): Constraint[] => {
    const points = answers.points.get(column);
    if (points === undefined) return [];
    const room = fixed(points) - fixed([column]);
    return [
      { terms: [...term(column, 1), ...points.flatMap((point) => term(point, -1))], low: room, high: room },
    ];
  });
  const owners = new Set(columns.flatMap((column) => answers.questionAt(column) ?? []));
  return [
    ...links,
    ...bands,
    ...[...owners].flatMap((owner) => choicesKept(owner, n, counts, { has: at.has.bind(at), term, fixed })),
  ];
}

interface Change {
  readonly has: (column: number) => boolean;
  readonly term: (column: number, by: number) => Term[];
  readonly fixed: (all: readonly number[]) => number;
}

function choicesKept(
  { question, all }: Columns,
  n: number,
  counts: Int32Array,
  { has, term, fixed }: Change,
): readonly Constraint[] {
  const [silent = -1, ...options] = all;
  if (!question.several) {
    const same = all.reduce((sum, column) => sum + (counts[column] ?? 0), 0);
    const left = same - fixed(all);
    return [{ terms: all.flatMap((column) => term(column, 1)), low: left, high: left }];
  }
  if (question.conditional) return [];
  const chosen = options.flatMap((column) => term(column, 1));
  const rest = fixed(options);
  const answered = n - fixed([silent]);
  const most = question.most ?? options.length;
  return [
    // Answered is everybody but the silent, who may be among what is let change.
    { terms: [...chosen, ...term(silent, 1)], low: answered - rest },
    { terms: [...chosen, ...term(silent, most)], high: most * answered - rest },
    ...options
      .filter(has)
      .map((column): Constraint => ({ terms: [...term(column, 1), ...term(silent, 1)], high: answered })),
  ];
}
