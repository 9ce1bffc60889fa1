import { type Cell, type CountTable, possibleCounts, termsOf } from './count-table.ts';
import { maximise, type Solver } from './linear-program.ts';

/** For each cell the worlds in which it is as few and as many as what is published leaves possible, by the solver. */
export const extremes = (
  table: CountTable,
  published: readonly Cell[],
  cells: readonly Cell[],
  solver: Solver,
): readonly ArrayLike<number>[] =>
  solver.withProgramme(possibleCounts(table, published), (minimise) =>
    cells.flatMap((cell) =>
      [minimise(termsOf(cell)), maximise(minimise, termsOf(cell))].flatMap((solved) =>
        solved.status === 'optimal' ? [solved.at] : [],
      ),
    ),
  );
