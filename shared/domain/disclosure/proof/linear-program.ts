/** Linear and integer programmes. The solver behind them is a port. */
export interface Programme {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
}

export interface Variable {
  readonly low: number;
  /** Absent is unbounded. */
  readonly high?: number;
  readonly whole?: boolean;
}

export interface Constraint {
  readonly terms: readonly Term[];
  readonly low?: number;
  readonly high?: number;
}

/** A coefficient of the variable at a position. */
export type Term = readonly [variable: number, coefficient: number];

/** Anything but `optimal` and `infeasible` proves nothing, and counts as a failed check. */
export type Solved =
  | { readonly status: 'optimal'; readonly value: number; readonly at: ArrayLike<number> }
  | { readonly status: 'infeasible' }
  | { readonly status: 'failed'; readonly why: string };

export type Minimise = (objective: readonly Term[]) => Solved;

export interface Solver {
  /** Name and version, for the audit record. */
  readonly name: string;
  /** Loads a programme once; objectives may then be asked one after another. */
  withProgramme<T>(programme: Programme, use: (minimise: Minimise) => T): T;
}

export const maximise = (minimise: Minimise, objective: readonly Term[]): Solved => {
  const solved = minimise(objective.map(([variable, coefficient]) => [variable, -coefficient]));
  return solved.status === 'optimal' ? { ...solved, value: -solved.value } : solved;
};
