import type { CountOf } from '../columns.ts';
import type { Layer } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import { type GroupCounts, mergeCounts } from '../tally.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Increment } from './area-increments.ts';
import { type Cell, countOf, type CountedAtom, type CountTable, respondentsOf } from './count-table.ts';
import type { Withheld } from './protection.ts';
import type { Family } from './sensitive-families.ts';

/** Everybody of one region period. */
export interface PeriodAtom {
  readonly region: string;
  readonly clock: string;
  readonly counts: GroupCounts;
  /** The same people by unit: keys of atoms, and their counts. */
  readonly atoms: readonly (readonly [string, GroupCounts])[];
}

/** The question that a family is about, and what is known of its other answers. */
export interface Asking {
  readonly question: ReleasedQuestion | undefined;
  /** Are other answers known of these people: of a region's period, or of a unit's part of it? */
  readonly isKnown: (people: PeriodAtom | string) => boolean;
  /** They are by this release, and were not before. */
  readonly isNewlyKnown: (people: PeriodAtom | string) => boolean;
}

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
      group: `${increment.group} after ${increment.after || 'the start'}: ${increment.layer.value}`,
      atoms: periods.flatMap((period, at) => (isIn(increment, period) ? [place(layer, at)] : [])),
    };
  });
  const together = family.links.length > 0 || family.addUp;
  const whole = periods.map((_, at): Cell => ({
    group: 'everybody',
    atoms: together ? family.layers.map((__, layer) => place(layer, at)) : [],
  }));
  const sums = cells.filter((_, at) => increments[at]?.isShown === true);
  const block = blocks(family.layers.length * periods.length, [...sums, ...whole]);
  const isNewlyKnown = (at: number): boolean => {
    const period = periods[at % periods.length];
    return (
      period !== undefined &&
      (asking.isNewlyKnown(period) || period.atoms.some(([key]) => asking.isNewlyKnown(key)))
    );
  };
  const touched = new Set(
    cells.flatMap((cell, at) =>
      cell.atoms.filter((atom) => increments[at]?.isNew === true || isNewlyKnown(atom)).map(block),
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
      atomOf(
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

export const isIn = ({ region, after, upTo }: Increment, period: PeriodAtom): boolean =>
  (region === null || region === period.region) && period.clock > after && period.clock <= upTo;

/** Withheld for its own sake, by the value rule of sensitive counts; else to protect another. */
function isSmall(table: CountTable, cell: Cell): boolean {
  const [x, n] = [countOf(table, cell), respondentsOf(table, cell)];
  return x < THRESHOLDS.sensitiveLeast || x > n - THRESHOLDS.sensitiveOthers;
}

/** Those who answered chose at least one option and no more than they could: with the other counts, that limits this one. */
function atomOf(
  { layers, within }: Family,
  layer: Layer | undefined,
  period: PeriodAtom | undefined,
  { question, isKnown }: Asking,
  count: CountOf,
): CountedAtom {
  if (layer === undefined || period === undefined) throw new RangeError('No such count.');
  const { counts, region, clock } = period;
  const x = count(layer, counts);
  const name = `${region}|${clock}: ${layer.question} ${layer.value}`;
  const asked = (within[layers.indexOf(layer)] ?? []).map((answers) =>
    answers.reduce((sum, answer) => sum + count(answer, counts), 0),
  );
  if (
    question?.several !== true ||
    question.conditional ||
    layer.question !== question.id ||
    !(isKnown(period) || period.atoms.some(([key]) => isKnown(key)))
  ) {
    return { name, respondents: Math.max(x, Math.min(counts.n, ...asked)), count: x };
  }
  // Who cannot be told apart among a period's people may have answered in each other's place.
  const parts = Map.groupBy(period.atoms, ([key]) => (isKnown(key) ? key : ''));
  const limits = [...parts].map(([unit, held]) => {
    const part = mergeCounts(held.map(([, one]) => one));
    if (unit === '' && !isKnown(period)) return { least: 0, most: part.n };
    return limitsOf(question, part, count(layer, part));
  });
  const total = (of: 'least' | 'most'): number => limits.reduce((sum, limit) => sum + limit[of], 0);
  return { name, respondents: counts.n, count: x, least: total('least'), most: total('most') };
}

/** How few and how many of a part can have chosen an option, with all other counts of the part as they are. */
function limitsOf(
  { id, most }: ReleasedQuestion,
  { n, counts }: GroupCounts,
  x: number,
): { readonly least: number; readonly most: number } {
  const [silent = 0, ...chosen] = counts[id] ?? [];
  const answered = n - silent;
  const others = chosen.reduce((sum, one) => sum + one, 0) - x;
  const room = most === null ? answered : most * answered - others;
  return {
    least: Math.min(x, Math.max(0, answered - others)),
    most: Math.max(x, Math.min(answered, room)),
  };
}

/** To which block each position belongs: what a sum joins is one block. */
function blocks(positions: number, sums: readonly Cell[]): (at: number) => number {
  const parent = Array.from({ length: positions }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    parent[at] = top;
    return top;
  };
  for (const { atoms } of sums) {
    for (const at of atoms) parent[root(at)] = root(atoms[0] ?? at);
  }
  return root;
}
