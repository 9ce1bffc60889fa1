import type { Constraint, Programme, Term, Variable } from '../proof/linear-program.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';

/** People who share a profile answer, and how many of them gave each answer to a question. */
export interface AnsweringGroup {
  readonly name: string;
  readonly n: number;
  /** Undefined where fewer than k did: nobody kept how many. */
  readonly counts: ReadonlyMap<string, number>;
  /** Everybody whose group is not shown: nothing of them is ever shown. */
  readonly isRest: boolean;
}

export interface AnsweredBy {
  readonly question: ReleasedQuestion;
  readonly groups: readonly AnsweringGroup[];
  /** Of all groups together, as releases have said it. */
  readonly total: (value: string) => number | undefined;
  readonly k: number;
}

/** One group's count of one answer, and its place in the programme. */
export interface GroupCell {
  readonly at: number;
  readonly group: AnsweringGroup;
  readonly value: string;
  /** What is kept of it. */
  readonly x: number | undefined;
}

/** Each group's counts, no answer included. */
export function cellsOf({ question, groups }: AnsweredBy): readonly GroupCell[] {
  const values = [NO_ANSWER, ...question.options.map(({ value }) => value)];
  return groups.flatMap((group, row) =>
    values.map((value, column) => ({
      at: row * values.length + column,
      group,
      value,
      x: group.isRest ? undefined : group.counts.get(value),
    })),
  );
}

/**
 * All that a reader knows: totals, what is shown, that of what is not kept fewer than k gave it, and that each person
 * chose one answer, or at least one and no more than so many, or gave none.
 */
export function possibleAnswers(
  { question, groups, total, k }: AnsweredBy,
  cells: readonly GroupCell[],
  shown: ReadonlySet<GroupCell>,
): Programme {
  const variables = cells.map((cell): Variable => {
    const { group, value, x } = cell;
    if (shown.has(cell) && x !== undefined) return { low: x, high: x, whole: true };
    const unkept = !group.isRest && x === undefined && value !== NO_ANSWER;
    return { low: 0, high: unkept ? Math.min(group.n, k - 1) : group.n, whole: true };
  });
  const sums = [...Map.groupBy(cells, ({ value }) => value)].flatMap(([value, held]): Constraint[] => {
    const known = total(value);
    return known === undefined
      ? []
      : [{ terms: held.map(({ at }): Term => [at, 1]), low: known, high: known }];
  });
  return {
    variables,
    constraints: [...sums, ...groups.flatMap((group) => limitsOf(question, group, cells))],
  };
}

function limitsOf(
  { several, most }: ReleasedQuestion,
  group: AnsweringGroup,
  cells: readonly GroupCell[],
): readonly Constraint[] {
  const own = cells.filter((cell) => cell.group === group);
  const silent = own.find(({ value }) => value === NO_ANSWER)?.at ?? -1;
  const chosen = own.filter(({ value }) => value !== NO_ANSWER).map(({ at }): Term => [at, 1]);
  const { n } = group;
  if (!several) return [{ terms: [[silent, 1], ...chosen], low: n, high: n }];
  const each = chosen.map(([at]): Constraint => ({
    terms: [
      [at, 1],
      [silent, 1],
    ],
    high: n,
  }));
  const choices = most ?? chosen.length;
  return [
    ...each,
    { terms: [...chosen, [silent, 1]], low: n },
    { terms: [...chosen, [silent, choices]], high: choices * n },
  ];
}

/** Do whole numbers at these values fit, in exact arithmetic? Undefined where they do not. */
export function wholeCounts(
  { variables, constraints }: Programme,
  at: ArrayLike<number>,
): readonly number[] | undefined {
  const counts = variables.map((_, i) => Math.round(at[i] ?? Number.NaN));
  const within = variables.every(
    ({ low, high = Number.POSITIVE_INFINITY }, i) => (counts[i] ?? -1) >= low && (counts[i] ?? -1) <= high,
  );
  const fits = constraints.every(
    ({ terms, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }) => {
      const sum = terms.reduce((held, [variable, by]) => held + by * (counts[variable] ?? 0), 0);
      return sum >= low && sum <= high;
    },
  );
  return within && fits ? counts : undefined;
}
