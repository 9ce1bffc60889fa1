import { type Cell, countOf, type CountTable, linksOf, respondentsOf, termsOf } from './count-table.ts';
import type { Constraint, Programme, Solver, Term, Variable } from './linear-program.ts';
import type { Protect, Withheld } from './protection.ts';

/** How far a withheld count must be able to move from the truth: down, and up. */
interface Moves {
  readonly down: number;
  readonly up: number;
}

/**
 * The cheapest further cells to withhold so that one withheld cell opens (single-cell protection of Fischetti and
 * Salazar 2001): whole deviations of the atoms that move the cell far enough and leave every other published cell
 * as it is. A cell's deviation cannot exceed its respondents, so that is the bound (big M) of each choice.
 *
 * @returns undefined where no set is known to do it.
 */
export function openingOf(
  table: CountTable,
  target: Withheld,
  published: readonly Cell[],
  fixed: ReadonlySet<Cell>,
  protect: Protect,
  solver: Solver,
): readonly Cell[] | undefined {
  const choices = published.filter((cell) => !fixed.has(cell));
  const atoms = table.atoms.length;
  const objective: Term[] = choices.map((cell, i) => [2 * atoms + i, cost(table, cell)]);
  let best: { value: number; cells: readonly Cell[] } | undefined;
  for (const moves of movesOf(table, target, protect)) {
    const solved = solver.withProgramme(
      programme(table, target.cell, moves, published, choices),
      (minimise) => minimise(objective),
    );
    if (solved.status !== 'optimal' || (best !== undefined && best.value <= solved.value)) continue;
    best = {
      value: solved.value,
      cells: choices.filter((_, i) => Math.round(solved.at[2 * atoms + i] ?? 0) === 1),
    };
  }
  return best?.cells;
}

/** Cells of many atoms are parents: they tell most, and go last. */
const cost = (table: CountTable, cell: Cell): number =>
  (cell.atoms.length === 1 ? 1 : 100 * cell.atoms.length) + respondentsOf(table, cell) / 1e4;

function movesOf(table: CountTable, { cell, role }: Withheld, protect: Protect): readonly Moves[] {
  if (role === 'secondary') return EITHER;
  const [x, n] = [countOf(table, cell), respondentsOf(table, cell)];
  const side = x <= n / 2 ? x : n - x;
  const shrink = Math.max(0, side - Math.min(protect.low, n));
  const grow = Math.max(0, Math.min(protect.high, n) - side);
  if (shrink === 0 && grow === 0) return EITHER;
  return [x <= n / 2 ? { down: shrink, up: grow } : { down: grow, up: shrink }];
}

/** Open as long as it moves at all. */
const EITHER: readonly Moves[] = [
  { down: 1, up: 0 },
  { down: 0, up: 1 },
];

function programme(
  table: CountTable,
  target: Cell,
  { down, up }: Moves,
  published: readonly Cell[],
  choices: readonly Cell[],
): Programme {
  const atoms = table.atoms.length;
  const deviation: Variable[] = table.atoms.map(({ respondents, count }) => ({
    low: -count,
    high: respondents - count,
    whole: true,
  }));
  const place = new Map(choices.map((cell, i) => [cell, 2 * atoms + i]));
  const shifted = (cell: Cell, from: number): Term[] =>
    termsOf(cell).map(([atom, coefficient]) => [from + atom, coefficient]);
  const still = (from: number): Constraint[] =>
    published.flatMap((cell): Constraint[] => {
      const choice = place.get(cell);
      if (choice === undefined) return [{ terms: shifted(cell, from), low: 0, high: 0 }];
      const reach = respondentsOf(table, cell);
      return [
        { terms: [...shifted(cell, from), [choice, -reach]], high: 0 },
        { terms: [...shifted(cell, from), [choice, reach]], low: 0 },
      ];
    });
  return {
    variables: [...deviation, ...deviation, ...choices.map(() => ({ low: 0, high: 1, whole: true }))],
    constraints: [
      { terms: shifted(target, 0), high: -down },
      { terms: shifted(target, atoms), low: up },
      ...still(0),
      ...still(atoms),
      ...linked(table, 0),
      ...linked(table, atoms),
    ],
  };
}

/** Deviations must leave every link as it is: x + d of the lesser stays within x + d of the greater. */
const linked = (table: CountTable, from: number): Constraint[] =>
  linksOf(table).map(([lesser, greater]) => ({
    terms: [
      [from + lesser, 1],
      [from + greater, -1],
    ],
    high: (table.atoms[greater]?.count ?? 0) - (table.atoms[lesser]?.count ?? 0),
  }));
