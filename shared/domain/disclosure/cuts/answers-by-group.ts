import type { Split, SplitCount } from '../proof/split.ts';
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
  /** Of whom, and by what they are parted. */
  readonly name: string;
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
 *
 * @param shown places in `cells`.
 */
export function possibleAnswers(
  { name, question, groups, total, k }: AnsweredBy,
  cells: readonly GroupCell[],
  shown: ReadonlySet<number>,
): Split {
  const sensitive = new Set(question.options.flatMap((option) => (option.sensitive ? [option.value] : [])));
  const counts = cells.map(({ at, group, value, x }): SplitCount => {
    const count = { part: group.name, answer: value, sensitive: sensitive.has(value), n: group.n };
    if (shown.has(at) && x !== undefined) return { ...count, least: x, most: x, is: 'shown' };
    const unkept = !group.isRest && x === undefined && value !== NO_ANSWER;
    const most = unkept ? Math.min(group.n, k - 1) : group.n;
    return { ...count, least: 0, most, is: value === NO_ANSWER ? 'aside' : 'withheld' };
  });
  const sums = [...Map.groupBy(cells, ({ value }) => value)].flatMap(([value, held]): Known[] => {
    const known = total(value);
    return known === undefined ? [] : [{ terms: held.map(({ at }) => [at, 1]), low: known, high: known }];
  });
  const known = [...sums, ...groups.flatMap((group) => limitsOf(question, group, cells))];
  return { name, counts, known };
}

type Known = Split['known'][number];

function limitsOf(
  { several, most }: ReleasedQuestion,
  group: AnsweringGroup,
  cells: readonly GroupCell[],
): readonly Known[] {
  const own = cells.filter((cell) => cell.group === group);
  const silent = own.find(({ value }) => value === NO_ANSWER)?.at ?? -1;
  const chosen = own.filter(({ value }) => value !== NO_ANSWER).map(({ at }): [number, number] => [at, 1]);
  const { n } = group;
  if (!several) return [{ terms: [[silent, 1], ...chosen], low: n, high: n }];
  const each = chosen.map(([at]): Known => ({
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
