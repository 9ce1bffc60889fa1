import {
  type Cell,
  cellsByAtom,
  type CountedAtom,
  type CountTable,
  leastOf,
  linksOf,
  mostOf,
} from './count-table.ts';

/** By how much counts of atoms are other than they were: only those that are. */
export type Changes = ReadonlyMap<number, number>;

export const changesTo = ({ atoms }: CountTable, at: ArrayLike<number>): Changes =>
  new Map(
    atoms.flatMap(({ count }, i): [number, number][] => {
      const by = Math.round(at[i] ?? Number.NaN) - count;
      return by === 0 ? [] : [[i, by]];
    }),
  );

/**
 * Whether whole numbers of people fit everything published: looked up in exact arithmetic, so that no tolerance of the
 * solver can pass for protection, and only where they differ from the truth, which fits it.
 */
export class Fitting {
  readonly #table: CountTable;
  readonly #cellsOf: readonly (readonly number[])[];
  readonly #linksOf: readonly (readonly (readonly [lesser: number, greater: number])[])[];
  readonly #isTruth: boolean;

  constructor(table: CountTable, published: readonly Cell[]) {
    this.#table = table;
    this.#cellsOf = cellsByAtom(table, published);
    const links = table.atoms.map((): (readonly [number, number])[] => []);
    for (const link of linksOf(table)) for (const atom of new Set(link)) links[atom]?.push(link);
    this.#linksOf = links;
    this.#isTruth = table.atoms.every((atom, at) => isWithin(atom, 0) && this.#keepsLinks(at, new Map()));
  }

  allows(changes: Changes): boolean {
    return (
      this.#isTruth &&
      [...changes].every(([atom, by]) => this.#isPossible(atom, by, changes)) &&
      this.#keepsSums(changes)
    );
  }

  #isPossible(atom: number, by: number, changes: Changes): boolean {
    const counted = this.#table.atoms[atom];
    return counted !== undefined && isWithin(counted, by) && this.#keepsLinks(atom, changes);
  }

  #keepsLinks(atom: number, changes: Changes): boolean {
    const after = (at: number): number => (this.#table.atoms[at]?.count ?? 0) + (changes.get(at) ?? 0);
    return (this.#linksOf[atom] ?? []).every(([lesser, greater]) => after(lesser) <= after(greater));
  }

  #keepsSums(changes: Changes): boolean {
    const sums = new Map<number, number>();
    for (const [atom, by] of changes) {
      for (const cell of this.#cellsOf[atom] ?? []) sums.set(cell, (sums.get(cell) ?? 0) + by);
    }
    return [...sums.values()].every((by) => by === 0);
  }
}

const isWithin = (atom: CountedAtom, by: number): boolean =>
  atom.count + by >= leastOf(atom) && atom.count + by <= mostOf(atom);
