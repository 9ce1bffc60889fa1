import type { Constraint, Programme, Term, Variable } from './linear-program.ts';

/** A programme told in how far each variable is from where it stands. */
export interface Deviations {
  readonly programme: Programme;
  /** What all deviations together cost: the nearest solution is the cheapest. */
  readonly distance: readonly Term[];
  /** An objective of the programme, but for what it is where all stand still. */
  readonly objective: (terms: readonly Term[]) => readonly Term[];
  /** The variables as they were, from the deviations. */
  readonly at: (deviations: ArrayLike<number>) => readonly number[];
}

/**
 * The same programme, each variable split into how much more and how much less it is than now. Where standing still
 * breaks few constraints, a solver that starts there has little to mend, and what it changes is little too.
 *
 * @param now where each variable stands; outside its bounds, its nearest bound.
 */
export function deviationsFrom({ variables, constraints }: Programme, now: readonly number[]): Deviations {
  const start = variables.map(({ low, high = Number.POSITIVE_INFINITY }, at) =>
    Math.min(high, Math.max(low, now[at] ?? 0)),
  );
  const split: Variable[] = [];
  const steps: Term[] = [];
  const add = (at: number, sign: 1 | -1, room: number): number => {
    if (room <= 0) return NONE;
    steps.push([at, sign]);
    return split.push({ low: 0, high: room, whole: variables[at]?.whole === true }) - 1;
  };
  const more = variables.map(({ high = Number.POSITIVE_INFINITY }, at) =>
    add(at, 1, high - (start[at] ?? 0)),
  );
  const less = variables.map(({ low }, at) => add(at, -1, (start[at] ?? 0) - low));
  const moved = (terms: readonly Term[]): Term[] => {
    const found: Term[] = [];
    for (const [at, by] of terms) {
      const [up = NONE, down = NONE] = [more[at], less[at]];
      if (up !== NONE) found.push([up, by]);
      if (down !== NONE) found.push([down, -by]);
    }
    return found;
  };
  return {
    programme: {
      variables: split,
      constraints: constraints.map(({ terms, low, high }): Constraint => {
        const stands = terms.reduce((sum, [at, by]) => sum + by * (start[at] ?? 0), 0);
        return {
          terms: moved(terms),
          ...(low !== undefined && { low: low - stands }),
          ...(high !== undefined && { high: high - stands }),
        };
      }),
    },
    objective: moved,
    distance: split.map((_, place) => [place, 1]),
    at: (deviations) => {
      const found = [...start];
      for (const [place, [at, sign]] of steps.entries()) {
        found[at] = (found[at] ?? 0) + sign * (deviations[place] ?? 0);
      }
      return found;
    },
  };
}

const NONE = -1;
