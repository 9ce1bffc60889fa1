import type { Constraint, Programme, Term } from './linear-program.ts';

/**
 * Counts of question options over groups of atoms: what the count of a single atom is, nobody outside may learn.
 * Where several options are judged together, an atom stands once for each of them.
 */
export interface CountTable {
  readonly atoms: readonly CountedAtom[];
  readonly cells: readonly Cell[];
  /** Pairs of positions: the first count cannot be more than the second (a main reason is one of the reasons). */
  readonly links?: readonly (readonly [lesser: number, greater: number])[];
}

export interface CountedAtom {
  readonly name: string;
  readonly respondents: number;
  readonly count: number;
  /** What everything else that is known of these respondents leaves possible; none to all of them where absent. */
  readonly least?: number;
  readonly most?: number;
}

export interface Cell {
  readonly group: string;
  /** Positions in `atoms`. */
  readonly atoms: readonly number[];
}

/** Counts of every atom of a table: as they are, or as they could be. */
export type World = Int32Array<ArrayBuffer>;

export const worldOf = ({ atoms }: CountTable): World => new Int32Array(atoms.map(({ count }) => count));

export const respondentsOf = (table: CountTable, cell: Cell): number => total(table, cell, 'respondents');

export const countOf = (table: CountTable, cell: Cell): number => total(table, cell, 'count');

/** By atom: the positions of the cells that hold it. */
export function cellsByAtom({ atoms }: CountTable, cells: readonly Cell[]): readonly (readonly number[])[] {
  const found = atoms.map((): number[] => []);
  for (const [at, cell] of cells.entries()) for (const atom of cell.atoms) found[atom]?.push(at);
  return found;
}

export const termsOf = (cell: Cell): Term[] => cell.atoms.map((atom) => [atom, 1]);

/** All that the published cells leave possible: whole counts between none and all of each atom. */
export function possibleCounts(table: CountTable, published: readonly Cell[]): Programme {
  const constraints: Constraint[] = published.map((cell) => ({
    terms: termsOf(cell),
    low: countOf(table, cell),
    high: countOf(table, cell),
  }));
  return {
    variables: table.atoms.map((atom) => ({ low: leastOf(atom), high: mostOf(atom), whole: true })),
    constraints: [...constraints, ...linksOf(table).map((link) => ({ terms: difference(link), high: 0 }))],
  };
}

export const linksOf = (table: CountTable): readonly (readonly [number, number])[] => table.links ?? [];

export const leastOf = ({ least = 0 }: CountedAtom): number => least;
export const mostOf = ({ most, respondents }: CountedAtom): number => most ?? respondents;

const difference = ([lesser, greater]: readonly [number, number]): Term[] => [
  [lesser, 1],
  [greater, -1],
];

const total = (table: CountTable, cell: Cell, of: 'respondents' | 'count'): number =>
  cell.atoms.reduce((sum, atom) => sum + (table.atoms[atom]?.[of] ?? 0), 0);
