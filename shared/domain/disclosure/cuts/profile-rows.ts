import type * as z from 'zod/mini';
import type { Solver } from '../proof/linear-program.ts';
import { exact, type Figure, WITHHELD_LEVEL, WITHHELD_VALUE } from '../proposal.ts';
import type { ReleasedQuestion } from '../release.ts';
import { answersIn } from './answers-by-profile.ts';
import type * as shape from './cut-shape.ts';
import { type Profile, type ProfilePile, sizesOf } from './profile-pile.ts';
import type { ProfileQuestions } from './profile-questions.ts';
import type { SaidOfStretch } from './said-of-area.ts';
import { shownGroups } from './shown-groups.ts';

/** A row of a table on its way through the gate, not released yet. */
export type Row = z.input<typeof shape.ReleasedCut>['rows'][number];

type Figures = Readonly<Record<string, Figure>>;

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
