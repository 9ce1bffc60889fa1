import { type CountOf, countOfLayer } from '../columns.ts';
import { type Layer, layerKey } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import type { Statement } from '../statement.ts';
import type { GroupCounts } from '../tally.ts';
import { PROTECT } from '../thresholds.ts';
import { type Increment, incrementsOf } from './area-increments.ts';
import { arrangedAnswers } from './arranged-answers.ts';
import type { Asking, PeriodAtom } from './limits-of-count.ts';
import type { Solver } from './linear-program.ts';
import { type OpenWorlds, WorldsOfTable } from './open-worlds.ts';
import { proveWithheld, type Proven } from './protection.ts';
import { type Family, sensitiveFamilies } from './sensitive-families.ts';
import { isIn, type SensitiveTable, sensitiveTable } from './sensitive-table.ts';
import type { Silence } from './silence.ts';
import { takeBackUntilSafe } from './take-back.ts';
import type { Known, VerifiedTable } from './verdict.ts';

/**
 * Condition C2 for sensitive counts of regions and the nation: each that is withheld, now or in an earlier release,
 * must stay as open as if it stood alone, whatever is shown of other areas and at other times. Where that cannot be
 * shown, what this release would add is taken back, the smallest count first.
 */
export function verifySensitive(
  { questions, links }: Pick<Known, 'questions' | 'links'>,
  said: readonly Statement[],
  now: readonly Statement[],
  periods: readonly PeriodAtom[],
  solver: Solver,
  silence: Silence,
  worlds: OpenWorlds,
): readonly VerifiedTable[] {
  const count = countOfLayer(questions);
  const desk = { questions, links, said, now, periods, count, solver, silence, worlds };
  return sensitiveFamilies(questions, links).flatMap((family) => verifyFamily(family, desk));
}

export interface Desk {
  readonly questions: Known['questions'];
  readonly links: Known['links'];
  readonly said: readonly Statement[];
  readonly now: readonly Statement[];
  readonly periods: readonly PeriodAtom[];
  readonly count: CountOf;
  readonly solver: Solver;
  readonly silence: Silence;
  /** Found before: looked at first, and added to. */
  readonly worlds: OpenWorlds;
}

/** Before anything is taken back, the other answers to the question are arranged to leave the withheld ones room. */
function verifyFamily(family: Family, desk: Desk): readonly VerifiedTable[] {
  let arranged: Asking['arranged'];
  const judge = () => judgeFamily(family, desk, arranged);
  let first = judge();
  if (first !== undefined && first.unsafe.length > 0) {
    arranged = arrangedFor(family, first.unsafe, desk);
    if (arranged.size > 0) first = judge();
  }
  const now = takeBackUntilSafe(family, first, judge, desk);
  return now === undefined ? [] : [verified(family, now.laid, now.proven)];
}

/** What this release touches of a family, and which withheld counts of it are not shown to be protected. */
function judgeFamily(family: Family, desk: Desk, arranged: Asking['arranged']) {
  const { questions, said, now, periods, count, solver, silence } = desk;
  const [first] = family.layers;
  const question = questions.find(({ id }) => id === first?.question);
  const increments = (layer: Layer) => incrementsOf(layer, said, now, silence.holds);
  const others = othersKnown(question, increments, desk);
  const own = family.layers.flatMap(increments);
  const laid = sensitiveTable(family, own, periods, { question, arranged, ...others }, count);
  if (laid === undefined) return undefined;
  const worlds = new WorldsOfTable(laid.table, nameOf(family), desk.worlds);
  const proven = proveWithheld(laid.table, laid.published, laid.withheld, PROTECT, solver, false, worlds);
  return {
    laid,
    proven,
    unsafe: proven.flatMap(({ cell, safe }) => (safe ? [] : (laid.said.get(cell) ?? []))),
  };
}

function arrangedFor({ layers: [first] }: Family, unsafe: readonly Increment[], desk: Desk) {
  const regions = new Set(unsafe.map(({ region }) => region));
  const { periods, said, now, solver } = desk;
  return first === undefined
    ? new Map<string, GroupCounts>()
    : arrangedAnswers(desk, first, regions, periods, [...said, ...now], solver);
}

/** Of whom are other answers to a question known, so that with them this one is limited? */
function othersKnown(
  question: ReleasedQuestion | undefined,
  increments: (layer: Layer) => readonly Increment[],
  { said, now, silence, periods }: Pick<Desk, 'said' | 'now' | 'silence' | 'periods'>,
): Pick<Asking, 'isKnown' | 'isNewlyKnown'> {
  const others = (question?.options ?? [])
    .filter(({ sensitive }) => !sensitive)
    .map(({ value }): Layer => ({ question: question?.id ?? '', value }));
  const shown = others.flatMap(increments).filter(({ isShown }) => isShown);
  const within = (some: readonly Increment[]) =>
    periods.filter((period) => some.some((increment) => isIn(increment, period)));
  const unitsShown = (statements: readonly Statement[], isNew: boolean) =>
    statements.flatMap(({ id, level, atoms, figures }) => {
      const isShown = others.some((layer) => {
        const figure = figures[layer.question]?.[layer.value];
        return figure !== undefined && figure.is !== 'withheld' && !(isNew && silence.holds(id, layer));
      });
      return level === 'unit' && isShown ? atoms : [];
    });
  const before = new Set(unitsShown(said, false));
  const after = unitsShown(now, true);
  const known = new Set<PeriodAtom | string>([...within(shown), ...before, ...after]);
  const newlyKnown = new Set<PeriodAtom | string>([
    ...within(shown.filter(({ isNew }) => isNew)),
    ...after.filter((key) => !before.has(key)),
  ]);
  return { isKnown: (people) => known.has(people), isNewlyKnown: (people) => newlyKnown.has(people) };
}

const nameOf = ({ layers }: Family): string => layers.map(layerKey)[0] ?? '';

const verified = (
  family: Family,
  { table, published }: SensitiveTable,
  proven: readonly Proven[],
): VerifiedTable => {
  const at = new Map(table.cells.map((cell, i) => [cell, i]));
  return {
    name: nameOf(family),
    table,
    published: published.map((cell) => at.get(cell) ?? -1),
    withheld: proven.map(({ cell, ...rest }) => ({ ...rest, cell: at.get(cell) ?? -1 })),
  };
};
