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
import { type PeriodAtom, type SensitiveTable, sensitiveTable } from './sensitive-table.ts';
import type { Known, TakenBack, VerifiedTable } from './verdict.ts';

export interface SensitiveVerdict {
  readonly takenBack: readonly TakenBack[];
  readonly tables: readonly VerifiedTable[];
}

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
): SensitiveVerdict {
  const count = countOfLayer(questions);
  const verdicts = sensitiveFamilies(questions, links).map((family) =>
    verifyFamily(family, questions, said, now, periods, count, solver),
  );
  return {
    takenBack: verdicts.flatMap(({ takenBack }) => takenBack),
    tables: verdicts.flatMap(({ tables }) => tables),
  };
}

function verifyFamily(
  family: Family,
  questions: readonly ReleasedQuestion[],
  said: readonly Statement[],
  now: readonly Statement[],
  periods: readonly PeriodAtom[],
  count: CountOf,
  solver: Solver,
): SensitiveVerdict {
  const questionOf = ({ question }: Layer) => questions.find(({ id }) => id === question);
  const takenBack: TakenBack[] = [];
  const silenced = new Set<string>();
  for (;;) {
    const isSilenced = (group: string, layer: Layer) => silenced.has(nameOf(group, layer));
    const increments = family.layers.flatMap((layer) => incrementsOf(layer, said, now, isSilenced));
    const laid = sensitiveTable(family, increments, periods, questionOf, count);
    if (laid === undefined) return { takenBack, tables: [] };
    const proven = proveWithheld(laid.table, laid.published, laid.withheld, PROTECT, solver, false);
    const least = proven.every(({ safe }) => safe) ? undefined : smallestNew(laid);
    if (least === undefined) return { takenBack, tables: [verified(family, laid, proven)] };
    for (const layer of silencedWith(family, least)) {
      takenBack.push({ group: least.group, layer });
      silenced.add(nameOf(least.group, layer));
    }
  }
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

const nameOf = (group: string, layer: Layer): string => `${group} ${layerKey(layer)}`;

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
