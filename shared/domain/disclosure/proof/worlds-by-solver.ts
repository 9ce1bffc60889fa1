import type { AnswerColumns } from './columns-of-answers.ts';
import type { Crossing } from './crossing.ts';
import { deviationsFrom } from './deviations.ts';
import type { Constraint, Solved, Solver } from './linear-program.ts';
import type { OtherWorld, Shift } from './other-world.ts';
import { isWhole } from './nearest-world.ts';
import { answersKept, type Place, sumsKept } from './what-stays.ts';

/**
 * Another set of answers by the solver, where no cycle of one kind of change leads to one: all else being as it is,
 * whole numbers for these crossings that fit everything known and what is wanted, as near to the true ones as can be, so
 * that later releases leave it standing. What is made of it is checked elsewhere; a solver that fails proves nothing.
 *
 * @param columns the answers that may change.
 * @returns 'none' where not even fractions of people could have answered so.
 */
export function worldBySolver(
  answers: AnswerColumns,
  columns: readonly number[],
  crossings: readonly Crossing[],
  wanted: (place: Place) => readonly Constraint[],
  solver: Solver,
): OtherWorld | 'none' | undefined {
  const place = (crossing: number, at: number): number => crossing * columns.length + at;
  const highest = crossings.flatMap(({ n }) => columns.map(() => n));
  const constraints = [
    ...sumsKept(columns, crossings, place),
    ...crossings.flatMap((crossing, index) =>
      answersKept(answers, columns, crossing, (at) => place(index, at)),
    ),
    ...wanted(place),
  ];
  const truth = crossings.flatMap(({ counts }) => columns.map((one) => counts[one] ?? 0));
  const solve = (whole: boolean): Solved => {
    const variables = highest.map((high) => ({ low: 0, high, whole }));
    const nearest = deviationsFrom({ variables, constraints }, truth);
    const solved = solver.withProgramme(nearest.programme, (minimise) => minimise(nearest.distance));
    return solved.status === 'optimal' ? { ...solved, at: nearest.at(solved.at) } : solved;
  };
  // Vertices of these programmes are mostly whole already, and where fractions of people cannot, whole ones cannot.
  const fractions = solve(false);
  if (fractions.status === 'infeasible') return 'none';
  if (fractions.status !== 'optimal') return undefined;
  const solved = Array.from(fractions.at).every(isWhole) ? fractions : solve(true);
  if (solved.status !== 'optimal') return undefined;
  return crossings.flatMap(({ atom, counts }, index) =>
    columns.flatMap((one, at): Shift[] => {
      const by = Math.round(solved.at[place(index, at)] ?? 0) - (counts[one] ?? 0);
      return by === 0 ? [] : [{ atom, column: one, by }];
    }),
  );
}

/** One respondent fewer of a crossing gave this answer. */
export const oneFewer =
  (crossings: readonly Crossing[], target: Crossing, columns: readonly number[], column: number) =>
  (place: Place): readonly Constraint[] => [
    {
      terms: [[place(crossings.indexOf(target), columns.indexOf(column)), 1]],
      high: (target.counts[column] ?? 0) - 1,
    },
  ];
