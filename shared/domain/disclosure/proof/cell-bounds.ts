import { invalid } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { type Constraint, maximise, type Solver, type Term } from './linear-program.ts';

/** A table as an attacker sees it: sums and some cells are known, the others are real numbers of 0 or more. */
export interface KnownSums {
  readonly cells: readonly string[];
  readonly sums: readonly { readonly cells: readonly string[]; readonly value: number }[];
  readonly known: Readonly<Record<string, number>>;
  /** Least and largest value, where a mark such as "<5" gives them away. */
  readonly limits?: Readonly<Record<string, readonly [number, number]>>;
}

/** The smallest and largest value that each hidden cell can have, by two linear programmes a cell. */
export function cellBounds(table: KnownSums, solver: Solver): Result<Record<string, [number, number]>> {
  const place = new Map(table.cells.map((cell, i) => [cell, i]));
  const terms = (cells: readonly string[]): Term[] => cells.map((cell) => [place.get(cell) ?? -1, 1]);
  const unknown = [...table.sums.flatMap((sum) => sum.cells), ...Object.keys(table.known)].find(
    (c) => !place.has(c),
  );
  if (unknown !== undefined) return fail(invalid(unknown, 'is not a cell of the table'));
  const constraints: Constraint[] = table.sums.map(({ cells, value }) => ({
    terms: terms(cells),
    low: value,
    high: value,
  }));
  const variables = table.cells.map((cell) => {
    const known = table.known[cell];
    if (known !== undefined) return { low: known, high: known };
    const limits = table.limits?.[cell];
    return limits === undefined ? { low: 0 } : { low: limits[0], high: limits[1] };
  });
  const hidden = table.cells.filter((cell) => table.known[cell] === undefined);
  return solver.withProgramme({ variables, constraints }, (minimise) => {
    const bounds: Record<string, [number, number]> = {};
    for (const cell of hidden) {
      const least = minimise(terms([cell]));
      const most = maximise(minimise, terms([cell]));
      if (least.status === 'infeasible') return fail(invalid('sums', 'contradict each other'));
      if (least.status !== 'optimal' || most.status !== 'optimal')
        return fail({ kind: 'unavailable', what: 'the solver' });
      bounds[cell] = [least.value, most.value];
    }
    return ok(bounds);
  });
}
