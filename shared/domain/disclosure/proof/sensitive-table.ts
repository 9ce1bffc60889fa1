import type { CountOf } from '../columns.ts';
import { joinedSets } from '../joined.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Increment } from './area-increments.ts';
import { type Cell, countOf, type CountTable, respondentsOf } from './count-table.ts';
import { type Asking, countedAtom, type PeriodAtom } from './limits-of-count.ts';
import type { Withheld } from './protection.ts';
import type { Family } from './sensitive-families.ts';

export interface SensitiveTable {
  readonly table: CountTable;
  readonly published: readonly Cell[];
  readonly withheld: readonly Withheld[];
  /** What each cell was said of; sums that only the questionnaire gives have none. */
  readonly said: ReadonlyMap<Cell, Increment>;
}

/**
 * The part of a family's counts that this release touches, laid out for the solver: an atom once for each count.
 * Counts that no sum and no link joins cannot limit each other, so that they are left out. Undefined where it
 * touches nothing.
 */
export function sensitiveTable(
  family: Family,
  increments: readonly Increment[],
  periods: readonly PeriodAtom[],
  asking: Asking,
  count: CountOf,
): SensitiveTable | undefined {
  const place = (layer: number, period: number): number => layer * periods.length + period;
  const cells = increments.map((increment): Cell => {
    const layer = family.layers.indexOf(increment.layer);
    return {
      group: nameOf(increment),
      atoms: periods.flatMap((period, at) => (isIn(increment, period) ? [place(layer, at)] : [])),
    };
  });
  const together = family.links.length > 0 || family.addUp;
  const whole = periods.map((_, at): Cell => ({
    group: 'everybody',
    atoms: together ? family.layers.map((__, layer) => place(layer, at)) : [],
  }));
  const sums = cells.filter((_, at) => increments[at]?.isShown === true);
  const block = joinedSets(
    family.layers.length * periods.length,
    [...sums, ...whole].map(({ atoms }) => atoms),
  );
  const isNewlyKnown = periods.map(
    (period) => asking.isNewlyKnown(period) || period.atoms.some(([key]) => asking.isNewlyKnown(key)),
  );
  const touched = new Set(
    cells.flatMap((cell, at) =>
      cell.atoms
        .filter((atom) => increments[at]?.isNew === true || isNewlyKnown[atom % periods.length])
        .map(block),
    ),
  );
  const judged = cells.filter(
    (cell, at) => increments[at]?.isShown === false && cell.atoms.some((atom) => touched.has(block(atom))),
  );
  if (judged.length === 0) return undefined;
  const inside = new Set(judged.flatMap(({ atoms }) => atoms.map(block)));
  const kept = [...Array(family.layers.length * periods.length).keys()].filter((at) => inside.has(block(at)));
  const moved = new Map(kept.map((at, to) => [at, to]));
  const move = ({ group, atoms }: Cell): Cell => ({
    group,
    atoms: atoms.map((at) => moved.get(at) ?? -1),
  });
  const isInside = ({ atoms: [first] }: Cell): boolean => first !== undefined && inside.has(block(first));
  const said = new Map<Cell, Increment>();
  const carry = (cell: Cell): Cell => {
    const to = move(cell);
    const increment = increments[cells.indexOf(cell)];
    if (increment !== undefined) said.set(to, increment);
    return to;
  };
  const known = family.addUp ? whole.filter(isInside).map(move) : [];
  const published = [...sums.filter(isInside).map(carry), ...known];
  const hidden = judged.map(carry);
  const table: CountTable = {
    atoms: kept.map((at) =>
      countedAtom(
        family,
        family.layers[Math.floor(at / periods.length)],
        periods[at % periods.length],
        asking,
        count,
      ),
    ),
    cells: [...published, ...hidden],
    links: family.links.flatMap(([lesser, greater]) =>
      periods.flatMap((_, at): [number, number][] => {
        const [less, more] = [moved.get(place(lesser, at)), moved.get(place(greater, at))];
        return less === undefined || more === undefined ? [] : [[less, more]];
      }),
    ),
  };
  return {
    table,
    published,
    withheld: hidden.map((cell) => ({ cell, role: isSmall(table, cell) ? 'primary' : 'secondary' })),
    said,
  };
}

/** By both its ends: it is by its name that other worlds of it are found again. */
const nameOf = ({ group, after, upTo, layer }: Increment): string =>
  `${group} after ${after || 'the start'} up to ${upTo}: ${layer.value}`;

/** Who was never asked a question is in no count of it. */
export const isIn = ({ layer, region, after, upTo }: Increment, period: PeriodAtom): boolean =>
  (region === null || region === period.region) &&
  period.clock > after &&
  period.clock <= upTo &&
  period.counts.counts[layer.question] !== undefined;

/** Withheld for its own sake, by the value rule of sensitive counts; else to protect another. */
function isSmall(table: CountTable, cell: Cell): boolean {
  const [x, n] = [countOf(table, cell), respondentsOf(table, cell)];
  return x < THRESHOLDS.sensitiveLeast || x > n - THRESHOLDS.sensitiveOthers;
}
