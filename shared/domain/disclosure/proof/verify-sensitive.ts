import { type CountOf, countOfLayer } from '../columns.ts';
import { type Layer, layerKey } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import type { Statement } from '../statement.ts';
import { PROTECT } from '../thresholds.ts';
import { type Increment, incrementsOf } from './area-increments.ts';
import { type Cell, countOf } from './count-table.ts';
import type { Solver } from './linear-program.ts';
import { proveWithheld, type Proven } from './protection.ts';
import { type Family, sensitiveFamilies } from './sensitive-families.ts';
import {
  type Asking,
  isIn,
  type PeriodAtom,
  type SensitiveTable,
  sensitiveTable,
} from './sensitive-table.ts';
import type { Silence } from './silence.ts';
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
): readonly VerifiedTable[] {
  const desk = { questions, said, now, periods, count: countOfLayer(questions), solver, silence };
  const tables = sensitiveFamilies(questions, links).flatMap((family) => verifyFamily(family, desk));
  return tables;
}

interface Desk {
  readonly questions: readonly ReleasedQuestion[];
  readonly said: readonly Statement[];
  readonly now: readonly Statement[];
  readonly periods: readonly PeriodAtom[];
  readonly count: CountOf;
  readonly solver: Solver;
  readonly silence: Silence;
}

function verifyFamily(family: Family, desk: Desk): readonly VerifiedTable[] {
  const { said, now, periods, count, solver, silence } = desk;
  const [first] = family.layers;
  const question = desk.questions.find(({ id }) => id === first?.question);
  for (;;) {
    const increments = (layer: Layer) => incrementsOf(layer, said, now, silence.holds);
    const others = othersKnown(question, increments, desk);
    const own = family.layers.flatMap(increments);
    const laid = sensitiveTable(family, own, periods, { question, ...others }, count);
    if (laid === undefined) return [];
    const proven = proveWithheld(laid.table, laid.published, laid.withheld, PROTECT, solver, false);
    const unsafe = proven.filter(({ safe }) => !safe);
    const least = smallestNew(laid);
    if (unsafe.length > 0 && least !== undefined) {
      silence.add(least.group, silencedWith(family, least));
      continue;
    }
    const regions = new Set(unsafe.map(({ cell }) => laid.said.get(cell)?.region ?? null));
    if (
      question !== undefined &&
      unsafe.length > 0 &&
      SCOPES.some((levels) => silence.question(question, desk.questions, { regions, levels }, said, now))
    ) {
      continue;
    }
    return [verified(family, laid, proven)];
  }
}

/** What is taken back of a question first, and then. */
const SCOPES = [['unit'], ['unit', 'region', 'nation']] as const;

/** Of whom are other answers to a question known, so that with them this one is limited? */
function othersKnown(
  question: ReleasedQuestion | undefined,
  increments: (layer: Layer) => readonly Increment[],
  { said, now, silence }: Desk,
): Pick<Asking, 'isKnown' | 'isNewlyKnown'> {
  const others = (question?.options ?? [])
    .filter(({ sensitive }) => !sensitive)
    .map(({ value }): Layer => ({ question: question?.id ?? '', value }));
  const shown = others.flatMap(increments).filter(({ isShown }) => isShown);
  const unitsShown = (statements: readonly Statement[], isNew: boolean): ReadonlySet<string> =>
    new Set(
      statements.flatMap(({ id, level, atoms, figures }) => {
        const isShown = others.some((layer) => {
          const figure = figures[layer.question]?.[layer.value];
          return figure !== undefined && figure.is !== 'withheld' && !(isNew && silence.holds(id, layer));
        });
        return level === 'unit' && isShown ? atoms : [];
      }),
    );
  const [before, after] = [unitsShown(said, false), unitsShown(now, true)];
  return {
    isKnown: (people) =>
      typeof people === 'string'
        ? before.has(people) || after.has(people)
        : shown.some((increment) => isIn(increment, people)),
    isNewlyKnown: (people) =>
      typeof people === 'string'
        ? after.has(people) && !before.has(people)
        : shown.some((increment) => increment.isNew && isIn(increment, people)),
  };
}

/** Of what this release would add, the smallest count of a region, and the nation's last. */
function smallestNew({ table, published, said }: SensitiveTable): Increment | undefined {
  const rank = (cell: Cell): number => (said.get(cell)?.region === null ? 1e9 : 0) + countOf(table, cell);
  const added = published.filter((cell) => said.get(cell)?.isNew === true);
  const [least] = added.toSorted((a, b) => rank(a) - rank(b));
  return least && said.get(least);
}

/** Where a reason is not shown, neither is what it was about; the answers of a question with one a person stand together. */
function silencedWith({ layers, links, single }: Family, { layer }: Increment): readonly Layer[] {
  if (single) return layers;
  const at = layers.indexOf(layer);
  return [layer, ...links.flatMap(([lesser, greater]) => (greater === at ? (layers[lesser] ?? []) : []))];
}

const verified = (
  { layers }: Family,
  { table, published }: SensitiveTable,
  proven: readonly Proven[],
): VerifiedTable => {
  const at = new Map(table.cells.map((cell, i) => [cell, i]));
  return {
    name: layers.map(layerKey)[0] ?? '',
    table,
    published: published.map((cell) => at.get(cell) ?? -1),
    withheld: proven.map(({ cell, ...rest }) => ({ ...rest, cell: at.get(cell) ?? -1 })),
  };
};
