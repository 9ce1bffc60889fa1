import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Solver } from '../proof/linear-program.ts';
import type { Split } from '../proof/split.ts';
import { exact, WITHHELD_VALUE } from '../proposal.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';
import type { Statement } from '../statement.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { areasSplits } from './areas-split.ts';
import type { ReleasedCut } from './cut.ts';
import * as shape from './cut-shape.ts';
import type { AreasTable } from './cut-table.ts';
import { finestParts } from './parts-of-people.ts';
import { countIn, type ProfilePile } from './profile-pile.ts';
import type { ProfileQuestions } from './profile-questions.ts';
import { profileRows, type Row } from './profile-rows.ts';
import { partsOf } from './refusal.ts';
import { rowsAgain } from './rows-again.ts';
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

const TOO_SMALL =
  'Nothing was released: taken together with earlier tables, its groups could single out too few people.';

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
): Result<PassedCut> {
  const { table, question } = cut;
  const rows: Row[] = [];
  const splits: Split[] = [];
  const partly: string[] = [];
  for (const pile of cut.piles) {
    const everybody = countIn(pile, {});
    if (everybody === undefined) continue;
    // Taken away from what releases say, part of a period would leave the other part, however small.
    if (pile.stretch === undefined) {
      partly.push(pile.area);
      continue;
    }
    const whole = saidOf(said, pile.stretch);
    if (whole.n !== undefined && whole.n !== everybody) {
      return fail({ kind: 'not-allowed', why: DIFFERENT_PEOPLE });
    }
    const again = rowsAgain(table, pile.region, granted);
    const passed =
      again === undefined ? profileRows(cut, pile, everybody, whole, solver) : { rows: again, splits: [] };
    rows.push(...passed.rows);
    splits.push(...passed.splits);
  }
  const released = shape.ReleasedCut.parse({
    ...headingOf({ ...cut, without: [...cut.without, ...partly] }),
    table,
    parts: [...partsOf(table, question)],
    ...(question !== undefined && { solver: solver.name }),
    columns: question === undefined ? [...cut.columns] : optionsOf(question),
    rows,
  });
  const ofYear = granted.filter((one) => one.table.of === 'profile' && one.table.year === table.year);
  const parts = finestParts([...ofYear, released], table.year);
  if (parts.some(([, n]) => n < cut.k)) return fail({ kind: 'not-allowed', why: TOO_SMALL });
  return ok({ cut: released, splits, parts });
}

/** A table that may be granted, and for its audit record what it leaves open. */
export interface PassedCut {
  readonly cut: ReleasedCut;
  readonly splits: readonly Split[];
  /** Its people, parted as all tables of them part them: none of these is small. */
  readonly parts: readonly (readonly [string, number])[];
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
export function passAreasCut(cut: AreasCut, said: readonly Statement[]): PassedCut {
  const { table, question } = cut;
  const columns = [...optionsOf(question), ...(question.conditional ? [] : [SILENT])];
  const released = shape.ReleasedCut.parse({
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
  return { cut: released, splits: areasSplits(cut, released, said), parts: [] };
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
