import type * as z from 'zod/mini';
import type { Solver } from '../proof/linear-program.ts';
import { exact, type Figure, WITHHELD_LEVEL, WITHHELD_VALUE } from '../proposal.ts';
import type { ReleasedQuestion } from '../release.ts';
import { type AnsweredBy, type AnsweringGroup, cellsOf } from './answers-by-group.ts';
import type * as shape from './cut-shape.ts';
import type { ProfileTable } from './cut-table.ts';
import type { SaidOfStretch, Stretch } from './said-of-area.ts';
import { showAnswers } from './show-answers.ts';
import { shownGroups } from './shown-groups.ts';

/** A row of a table on its way through the gate, not released yet. */
export type Row = z.input<typeof shape.ReleasedCut>['rows'][number];

type Profile = Readonly<Record<string, string>>;
type Figures = Readonly<Record<string, Figure>>;

/** A year's counts of a region by what people said of themselves: cells of k or more, and nothing below. */
export interface ProfilePile {
  readonly region: string;
  readonly area: string;
  /** Of the year, as releases speak of it; undefined where its periods are none that follow each other. */
  readonly stretch: Stretch | undefined;
  readonly cells: readonly {
    readonly profile: Profile;
    readonly question?: string | undefined;
    readonly value?: string | undefined;
    readonly count: number;
  }[];
}

interface Labelled {
  readonly value: string;
  readonly label: string;
}

export interface ProfileQuestions {
  readonly table: ProfileTable;
  readonly k: number;
  /** Answers to the question that makes the rows. */
  readonly rows: readonly Labelled[];
  /** And to the one that makes the columns, where it is another of the profile. */
  readonly columns: readonly Labelled[];
  /** The question whose answers are counted; undefined where people are. */
  readonly question: ReleasedQuestion | undefined;
}

/** What a region's table may show: everybody, and those who share an answer, with their columns. */
export function profileRows(
  asked: ProfileQuestions,
  pile: ProfilePile,
  everybody: number,
  whole: SaidOfStretch | undefined,
  solver: Solver,
): readonly Row[] {
  const { table, rows, question } = asked;
  const shown = shownGroups(everybody, sizesOf(pile, {}, table.rows, rows), asked.k);
  const figures =
    question === undefined
      ? (value: string, n: number) => peopleIn(asked, pile, { [table.rows]: value }, n)
      : answersIn(question, asked, pile, { shown, everybody, whole }, solver);
  const area = { region: pile.region, area: pile.area };
  // Totals of columns would put the same people together in another way: one way is all that is shown.
  const all = question === undefined ? nothing(asked) : totals(question, whole);
  return [
    { ...area, profile: {}, label: 'Everybody', n: exact(everybody), figures: all },
    ...rows.map(({ value, label }): Row => {
      const n = shown.get(value);
      const row = { ...area, profile: { [table.rows]: value }, label };
      return n === undefined
        ? { ...row, n: WITHHELD_VALUE, figures: nothing(asked) }
        : { ...row, n: exact(n), figures: figures(value, n) };
    }),
  ];
}

export function countIn({ cells }: ProfilePile, profile: Profile, question?: string, value?: string) {
  const keys = Object.entries(profile);
  return cells.find(
    (cell) =>
      cell.question === question &&
      cell.value === value &&
      Object.keys(cell.profile).length === keys.length &&
      keys.every(([key, one]) => cell.profile[key] === one),
  )?.count;
}

const sizesOf = (
  pile: ProfilePile,
  inside: Profile,
  by: string,
  values: readonly Labelled[],
): ReadonlyMap<string, number> =>
  new Map(
    values.flatMap(({ value }): [string, number][] => {
      const n = countIn(pile, { ...inside, [by]: value });
      return n === undefined ? [] : [[value, n]];
    }),
  );

/** People of one row by a second answer. */
function peopleIn(
  { table, columns, k }: ProfileQuestions,
  pile: ProfilePile,
  row: Profile,
  n: number,
): Figures {
  if (table.columns === null) return {};
  const shown = shownGroups(n, sizesOf(pile, row, table.columns, columns), k);
  return Object.fromEntries(
    columns.map(({ value }) => {
      const count = shown.get(value);
      return [value, count === undefined ? WITHHELD_VALUE : exact(count)];
    }),
  );
}

const nothing = ({ columns, question }: ProfileQuestions): Figures =>
  Object.fromEntries((question?.options ?? columns).map(({ value }) => [value, WITHHELD_LEVEL]));

const totals = ({ id, options }: ReleasedQuestion, whole: SaidOfStretch | undefined): Figures =>
  Object.fromEntries(
    options.map(({ value }) => {
      const count = whole?.count(id, value);
      return [value, count === undefined ? WITHHELD_VALUE : exact(count)];
    }),
  );

interface Groups {
  readonly shown: ReadonlyMap<string, number>;
  readonly everybody: number;
  readonly whole: SaidOfStretch | undefined;
}

/** Answers to a question by row. */
function answersIn(
  question: ReleasedQuestion,
  { table, k }: ProfileQuestions,
  pile: ProfilePile,
  { shown, everybody, whole }: Groups,
  solver: Solver,
): (value: string) => Figures {
  const rest = [...shown.values()].reduce((left, n) => left - n, everybody);
  const groups = [...shown].map(([name, n]): AnsweringGroup => {
    const counts = question.options.flatMap(({ value }): [string, number][] => {
      const x = countIn(pile, { [table.rows]: name }, question.id, value);
      return x === undefined ? [] : [[value, x]];
    });
    return { name, n, counts: new Map(counts), isRest: false };
  });
  const others: AnsweringGroup = { name: 'the rest', n: rest, counts: new Map(), isRest: true };
  const answered: AnsweredBy = {
    question,
    groups: rest > 0 ? [...groups, others] : groups,
    total: (value) => whole?.count(question.id, value),
    k,
  };
  const kept = showAnswers(answered, solver);
  const cells = cellsOf(answered);
  const figureOf = (name: string, { value, sensitive }: ReleasedQuestion['options'][number]): Figure => {
    if (sensitive) return WITHHELD_LEVEL;
    const cell = cells.find((one) => one.group.name === name && one.value === value);
    return cell?.x !== undefined && kept.has(cell.at) ? exact(cell.x) : WITHHELD_VALUE;
  };
  return (name) =>
    Object.fromEntries(question.options.map((option) => [option.value, figureOf(name, option)]));
}
