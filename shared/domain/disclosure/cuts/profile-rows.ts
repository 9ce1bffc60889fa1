import type * as z from 'zod/mini';
import type { Solver } from '../proof/linear-program.ts';
import type { Split } from '../proof/split.ts';
import { exact, type Figure, WITHHELD_LEVEL, WITHHELD_VALUE } from '../proposal.ts';
import type { ReleasedQuestion } from '../release.ts';
import { answersIn } from './answers-by-profile.ts';
import type * as shape from './cut-shape.ts';
import { peopleByPart } from './parts-of-people.ts';
import { type ProfilePile, sizesOf } from './profile-pile.ts';
import type { Labelled, ProfileQuestions } from './profile-questions.ts';
import type { SaidOfStretch } from './said-of-area.ts';
import { shownGroups } from './shown-groups.ts';

/** A row of a table on its way through the gate, not released yet. */
export type Row = z.input<typeof shape.ReleasedCut>['rows'][number];

type Figures = Readonly<Record<string, Figure>>;

/** What a region's table may show, and all that a reader knows then of what it does not. */
export interface RegionTable {
  readonly rows: readonly Row[];
  readonly splits: readonly Split[];
}

/** Everybody, and those who share an answer, with their columns. */
export function profileRows(
  asked: ProfileQuestions,
  pile: ProfilePile,
  everybody: number,
  whole: SaidOfStretch,
  solver: Solver,
): RegionTable {
  const { table, rows, question } = asked;
  const shown = shownGroups(everybody, sizesOf(pile, {}, table.rows, rows), asked.k);
  const answered = question && answersIn(question, asked, pile, { shown, everybody, whole }, solver);
  const inside = [...shown].flatMap(([value, n]) => peopleIn(asked, pile, value, n));
  const figures = (value: string): Figures =>
    answered?.figures(value) ?? inside.find((one) => one.row === value)?.figures ?? {};
  const area = { region: pile.region, area: pile.area };
  // Totals of columns would put the same people together in another way: one way is all that is shown.
  const all = question === undefined ? nothing(asked) : totals(question, whole);
  return {
    splits: [
      peopleByPart(`${pile.region}, people by ${table.rows}`, everybody, rows.map(valueOf), shown),
      ...inside.map(({ split }) => split),
      ...(answered === undefined ? [] : [answered.split]),
    ],
    rows: [
      { ...area, profile: {}, label: 'Everybody', n: exact(everybody), figures: all },
      ...rows.map(({ value, label }): Row => {
        const n = shown.get(value);
        const row = { ...area, profile: { [table.rows]: value }, label };
        return n === undefined
          ? { ...row, n: WITHHELD_VALUE, figures: nothing(asked) }
          : { ...row, n: exact(n), figures: figures(value) };
      }),
    ],
  };
}

const valueOf = ({ value }: Labelled): string => value;

/** People of one row by a second answer; none where that is not asked for. */
function peopleIn(
  { table, columns, question, k }: ProfileQuestions,
  pile: ProfilePile,
  row: string,
  n: number,
) {
  if (table.columns === null || question !== undefined) return [];
  const shown = shownGroups(n, sizesOf(pile, { [table.rows]: row }, table.columns, columns), k);
  const figures: Figures = Object.fromEntries(
    columns.map(({ value }) => {
      const count = shown.get(value);
      return [value, count === undefined ? WITHHELD_VALUE : exact(count)];
    }),
  );
  const name = `${pile.region}, ${row} by ${table.columns}`;
  return [{ row, figures, split: peopleByPart(name, n, columns.map(valueOf), shown) }];
}

const nothing = ({ columns, question }: ProfileQuestions): Figures =>
  Object.fromEntries((question?.options ?? columns).map(({ value }) => [value, WITHHELD_LEVEL]));

const totals = ({ id, options }: ReleasedQuestion, whole: SaidOfStretch): Figures =>
  Object.fromEntries(
    options.map(({ value }) => {
      const count = whole.count(id, value);
      return [value, count === undefined ? WITHHELD_VALUE : exact(count)];
    }),
  );
