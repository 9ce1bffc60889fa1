import { type Cell, type CountTable, possibleCounts, termsOf } from './count-table.ts';
import { maximise, type Programme, type Solver } from './linear-program.ts';
import { partAround } from './part-of-table.ts';

/** What is known so far of withheld counts, by their place. */
export interface Finding {
  readonly isDone: (i: number) => boolean;
  /** A world that was looked for on behalf of one of them. */
  readonly learn: (i: number, at: ArrayLike<number>) => void;
  /** Not shown to be open, and not to be looked at again. */
  readonly give: (i: number) => void;
  readonly isSafeBetween: (i: number, least: number, most: number) => boolean;
}

/** Atoms that a search looks at: first few, then more. A table of no more than the second is looked at as a whole. */
const SIZES = [120, 600, 1500] as const;

/** Looks for other worlds by the solver, for each withheld count that still needs them. */
export function solveAll(
  table: CountTable,
  published: readonly Cell[],
  withheld: readonly { readonly cell: Cell }[],
  solver: Solver,
  exact: boolean,
  finding: Finding,
): void {
  const all = withheld.map(({ cell }) => cell);
  if (exact || table.atoms.length <= SIZES[1]) {
    solve(table, published, all, solver, exact ? [true] : [false, true], finding);
    return;
  }
  for (const [i, target] of all.entries()) {
    for (const most of SIZES) {
      if (finding.isDone(i)) break;
      let isHopeless = false;
      const part = partAround(table, published, target, most);
      solve(part.table, part.published, [part.target], solver, [false, true], {
        isDone: () => isHopeless || finding.isDone(i),
        learn: (_, at) => finding.learn(i, part.whole(at)),
        give: () => {
          isHopeless = true;
          if (most >= Math.min(table.atoms.length, SIZES[2])) finding.give(i);
        },
        isSafeBetween: (_, least, greatest) => finding.isSafeBetween(i, least, greatest),
      });
    }
  }
}

/** @param steps in whole people or in fractions of them, one after the other. */
function solve(
  table: CountTable,
  published: readonly Cell[],
  cells: readonly Cell[],
  solver: Solver,
  steps: readonly boolean[],
  { isDone, learn, give, isSafeBetween }: Finding,
): void {
  const programme = possibleCounts(table, published);
  // Vertices of these tables are mostly whole already: the slow integer solver sees only what is left.
  for (const whole of steps) {
    if (cells.every((_, i) => isDone(i))) return;
    solver.withProgramme(whole ? programme : relaxed(programme), (minimise) => {
      for (const [i, cell] of cells.entries()) {
        if (isDone(i)) continue;
        const least = minimise(termsOf(cell));
        if (least.status === 'optimal') learn(i, least.at);
        if (isDone(i)) continue;
        const most = maximise(minimise, termsOf(cell));
        if (most.status === 'optimal') learn(i, most.at);
        // Not even fractions of people reach far enough: whole ones will not.
        const isOpen =
          least.status !== 'optimal' ||
          most.status !== 'optimal' ||
          isSafeBetween(i, Math.ceil(least.value - SLACK), Math.floor(most.value + SLACK));
        if (!steps[0] && !isOpen) give(i);
      }
    });
  }
}

/** Of the solver's tolerance: generous, since it only spares a search. */
const SLACK = 1e-3;

const relaxed = ({ variables, constraints }: Programme): Programme => ({
  variables: variables.map((variable) => ({ ...variable, whole: false })),
  constraints,
});
