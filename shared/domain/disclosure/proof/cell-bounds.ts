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
  if (place.size < table.cells.length) return fail(invalid('cells', 'name one of them twice'));
  const summed = new Set(table.sums.flatMap((sum) => sum.cells));
  const limits = table.limits ?? {};
  const unknown = [...summed, ...Object.keys(table.known), ...Object.keys(limits)].find((c) => !place.has(c));
  if (unknown !== undefined) return fail(invalid(unknown, 'is not a cell of the table'));
  const constraints: Constraint[] = table.sums.map(({ cells, value }) => ({
    terms: terms(cells),
    low: value,
    high: value,
  }));
  const variables = table.cells.map((cell) => {
    const known = table.known[cell];
    if (known !== undefined) return { low: known, high: known };
    const [low, high] = limits[cell] ?? [0];
    return high === undefined ? { low } : { low, high };
  });
  const hidden = table.cells.filter((cell) => table.known[cell] === undefined);
  const endless = hidden.find((cell) => !summed.has(cell) && limits[cell] === undefined);
  if (endless !== undefined) return fail(invalid(endless, 'is in no sum, so it can be as large as it likes'));
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
