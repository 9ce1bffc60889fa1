import { type Cell, countOf, type CountTable, possibleCounts, termsOf, type World } from './count-table.ts';
import { deviationsFrom } from './deviations.ts';
import type { Programme, Solver } from './linear-program.ts';
import { partAround, type TablePart } from './part-of-table.ts';

/** Atoms that a search looks at: first few, then more. */
const SIZES = [120, 600, Number.POSITIVE_INFINITY] as const;

/**
 * A world in which a count is at least so many more, or fewer, than it is, by the solver: as near to the truth as can
 * be, among the counts nearest to it first and then among more. What is made of it is looked at elsewhere.
 */
export function nearestWorld(
  table: CountTable,
  published: readonly Cell[],
  cell: Cell,
  by: number,
  solver: Solver,
): World | undefined {
  for (const size of SIZES) {
    const part = partAround(table, published, cell, size);
    const found = nearestIn(part, by, solver);
    if (found !== undefined) return part.whole(found);
    if (part.table.atoms.length === table.atoms.length) return undefined;
  }
  return undefined;
}

function nearestIn(
  { table, published, target }: TablePart,
  by: number,
  solver: Solver,
): readonly number[] | undefined {
  const { variables, constraints } = possibleCounts(table, published);
  const count = countOf(table, target) + by;
  const wanted = { terms: termsOf(target), ...(by < 0 ? { high: count } : { low: count }) };
  const truth = table.atoms.map((atom) => atom.count);
  const solve = (whole: boolean): readonly number[] | undefined => {
    const programme: Programme = {
      variables: variables.map((variable) => ({ ...variable, whole })),
      constraints: [...constraints, wanted],
    };
    const nearest = deviationsFrom(programme, truth);
    const solved = solver.withProgramme(nearest.programme, (minimise) => minimise(nearest.distance));
    return solved.status === 'optimal' ? nearest.at(solved.at) : undefined;
  };
  // Vertices of these tables are mostly whole already, and where fractions of people cannot, whole ones cannot.
  const fractions = solve(false);
  return fractions === undefined || fractions.every(isWhole) ? fractions : solve(true);
}

/** Of the solver's tolerance. */
const SLACK = 1e-6;

export const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= SLACK;
