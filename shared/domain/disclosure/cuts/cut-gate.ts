import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Solver } from '../proof/linear-program.ts';
import { exact, WITHHELD_VALUE } from '../proposal.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';
import type { Statement } from '../statement.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { ReleasedCut } from './cut.ts';
import * as shape from './cut-shape.ts';
import type { AreasTable } from './cut-table.ts';
import { countIn, type ProfilePile } from './profile-pile.ts';
import type { ProfileQuestions } from './profile-questions.ts';
import { profileRows, type Row } from './profile-rows.ts';
import { partsOf } from './refusal.ts';
import { saidOf, type Stretch } from './said-of-area.ts';

interface CutHeading {
  readonly campaign: string;
  readonly id: string;
  readonly k: number;
  /** Names of areas of which nothing was counted. */
  readonly without: readonly string[];
}

export interface ProfileCut extends CutHeading, ProfileQuestions {
  readonly piles: readonly ProfilePile[];
}

const DIFFERENT_PEOPLE =
  'A region’s counts of the year are not of the people whom its releases have counted. Nothing was released.';

/**
 * The gate of tables by what people said of themselves. Its groups lie inside each other; each is k or more, and so is
 * what any of them leaves over, so that every difference of them is too. A question is split only where releases have
 * said its count of the same people: so it says nothing new of whole periods, which is what units are judged by.
 *
 * @param said by releases, in order.
 * @param granted earlier: of the same people the same is said again.
 */
export function passProfileCut(
  cut: ProfileCut,
  said: readonly Statement[],
  granted: readonly ReleasedCut[],
  solver: Solver,
): Result<ReleasedCut> {
  const { table, question } = cut;
  const rows: Row[] = [];
  for (const pile of cut.piles) {
    const whole = pile.stretch && saidOf(said, pile.stretch);
    const everybody = countIn(pile, {});
    if (everybody === undefined) continue;
    if (whole?.n !== undefined && whole.n !== everybody) {
      return fail({ kind: 'not-allowed', why: DIFFERENT_PEOPLE });
    }
    rows.push(...(rowsAgain(cut, pile, granted) ?? profileRows(cut, pile, everybody, whole, solver)));
  }
  return ok(
    shape.ReleasedCut.parse({
      ...headingOf(cut),
      table,
      parts: [...partsOf(table, question)],
      ...(question !== undefined && { solver: solver.name }),
      columns: question === undefined ? [...cut.columns] : optionsOf(question),
      rows,
    }),
  );
}

function rowsAgain({ table }: ProfileCut, { region }: ProfilePile, granted: readonly ReleasedCut[]) {
  const same = granted.find(
    ({ table: one, rows }) =>
      one.of === 'profile' &&
      one.year === table.year &&
      one.rows === table.rows &&
      one.columns === table.columns &&
      rows.some((row) => row.region === region),
  );
  return same?.rows.filter((row) => row.region === region);
}

export interface AreasCut extends CutHeading {
  readonly table: AreasTable;
  readonly question: ReleasedQuestion;
  readonly areas: readonly { readonly area: string; readonly stretch: Stretch }[];
}

/**
 * A question's answers of areas over some of their periods: what releases said up to the end, less what they said up
 * to the beginning. It says nothing that nobody could have worked out, and what nobody could is withheld.
 */
export function passAreasCut(cut: AreasCut, said: readonly Statement[]): ReleasedCut {
  const { table, question } = cut;
  const columns = [...optionsOf(question), ...(question.conditional ? [] : [SILENT])];
  return shape.ReleasedCut.parse({
    ...headingOf(cut),
    table,
    parts: [],
    columns,
    rows: cut.areas.map(({ area, stretch }): Row => {
      const { n, count } = saidOf(said, stretch);
      const figure = (x: number | undefined) => (x === undefined ? WITHHELD_VALUE : exact(x));
      return {
        region: stretch.region,
        area,
        profile: {},
        label: area,
        n: figure(n),
        figures: Object.fromEntries(columns.map(({ value }) => [value, figure(count(question.id, value))])),
      };
    }),
  });
}

const headingOf = ({ campaign, id, k, without }: CutHeading) => ({
  schema: 'cut/1' as const,
  campaign,
  id,
  without: [...without],
  thresholds: { k, sensitiveOthers: THRESHOLDS.sensitiveOthers },
});

const optionsOf = ({ options }: ReleasedQuestion) => options.map(({ value, label }) => ({ value, label }));

const SILENT = { value: NO_ANSWER, label: 'No answer' };
