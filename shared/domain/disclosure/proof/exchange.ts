import {
  type Cell,
  cellsByAtom,
  type CountTable,
  leastOf,
  linksOf,
  mostOf,
  type World,
} from './count-table.ts';
import { twoSides } from './two-sides.ts';

type Sign = 1 | -1;
type Ends = readonly [side0: number, side1: number];
interface Step {
  readonly atom: number;
  readonly sign: Sign;
}

/** The vertex of all that no published cell holds: it can change alone. */
const FREE = 0;

/**
 * Other worlds of a table, found by exchanging answers between atoms round a cycle of published cells, up in one and
 * down in the next, so that each cell's sum stays as it is (D. Gusfield, "A graph theoretic approach to statistical data
 * security", SIAM J. Comput. 17, 1988). Published cells are the vertices and atoms the edges, as long as each atom is in
 * at most one cell of a nation and one of a region.
 */
export class Exchange {
  readonly #least: World;
  readonly #most: World;
  readonly #ends: readonly Ends[];
  /** By vertex: its atoms, with the side that they have it on. */
  readonly #at: readonly (readonly (readonly [atom: number, side: 0 | 1])[])[];
  readonly #lesser: readonly (readonly number[])[];
  readonly #greater: readonly (readonly number[])[];

  private constructor(table: CountTable, ends: readonly Ends[], vertices: number) {
    this.#least = new Int32Array(table.atoms.map(leastOf));
    this.#most = new Int32Array(table.atoms.map(mostOf));
    this.#ends = ends;
    const at = Array.from({ length: vertices }, (): [number, 0 | 1][] => []);
    for (const [atom, [one, other]] of ends.entries()) {
      at[one]?.push([atom, 0]);
      at[other]?.push([atom, 1]);
    }
    this.#at = at;
    const linked = (from: 0 | 1): readonly (readonly number[])[] => {
      const found = ends.map((): number[] => []);
      for (const link of linksOf(table)) found[link[from]]?.push(link[from === 0 ? 1 : 0]);
      return found;
    };
    this.#lesser = linked(1);
    this.#greater = linked(0);
  }

  /** Undefined where cells overlap otherwise: then nothing is found this way. */
  static over(table: CountTable, published: readonly Cell[]): Exchange | undefined {
    const cellsOf = cellsByAtom(table, published);
    const side = twoSides(published, cellsOf);
    if (side === undefined) return undefined;
    const ends = cellsOf.map((cells): Ends => {
      const on = (wanted: number): number => (cells.find((cell) => side[cell] === wanted) ?? -1) + 1;
      return [on(0), on(1)];
    });
    return new Exchange(table, ends, published.length + 1);
  }

  /** A world as near to the wish as exchanges lead, one after another: this cell's count so many more, or fewer. */
  move(from: World, { atoms }: Pick<Cell, 'atoms'>, by: number): World {
    const sign = by > 0 ? 1 : -1;
    let world = from.slice();
    for (let left = Math.abs(by); left > 0; left -= 1) {
      const next = this.#exchanged(world, atoms, sign);
      if (next === undefined) break;
      world = next;
    }
    return world;
  }

  /** A world with as many more, or fewer, of what a link lets this cell's count not pass by. */
  roomier(from: World, { atoms }: Pick<Cell, 'atoms'>, by: number): World {
    const held = by > 0 ? this.#greater : this.#lesser;
    const layers = Math.max(0, ...atoms.map((atom) => held[atom]?.length ?? 0));
    return Array.from({ length: layers }, (_, layer) =>
      atoms.flatMap((atom) => held[atom]?.[layer] ?? []),
    ).reduce((world, linked) => this.move(world, { atoms: linked }, by), from);
  }

  /** One more of one of these atoms, or one fewer. */
  #exchanged(world: World, atoms: readonly number[], sign: Sign): World | undefined {
    const targets = new Set(atoms);
    for (const isFree of [this.#isPossible, this.#isWithin]) {
      for (const target of atoms) {
        if (!isFree(world, target, sign)) continue;
        const path = this.#path(world, target, sign, targets, isFree);
        const after = path && this.#applied(world, [{ atom: target, sign }, ...path], true);
        if (after !== undefined) return after;
      }
    }
    return undefined;
  }

  #applied(from: World, path: readonly Step[], isEasing: boolean): World | undefined {
    let world = from.slice();
    for (const { atom, sign } of path) {
      if (isEasing) world = this.#eased(world, atom, sign);
      if (!this.#isPossible(world, atom, sign)) return undefined;
      world[atom] = (world[atom] ?? 0) + sign;
    }
    return world;
  }

  /** With what a link ties an atom to moved out of its way, where that can be. */
  #eased(world: World, atom: number, sign: Sign): World {
    return this.#tied(world, atom, sign).reduce((eased, other) => {
      if (!this.#isPossible(eased, other, sign)) return eased;
      const path = this.#path(eased, other, sign, new Set([other]), this.#isPossible);
      return (path && this.#applied(eased, [{ atom: other, sign }, ...path], false)) ?? eased;
    }, world);
  }

  /** Makes good one change of an atom, by other atoms than the targets, or by more of the same of them. */
  #path(
    world: World,
    target: number,
    sign: Sign,
    targets: ReadonlySet<number>,
    isFree: (world: World, atom: number, sign: Sign) => boolean,
  ): readonly Step[] | undefined {
    const [start = FREE, end = FREE] = this.#ends[target] ?? [];
    const came: Came = new Map([[start, undefined]]);
    for (const [vertex] of came) {
      if (vertex === end) return stepsTo(vertex, came);
      for (const [atom, side] of this.#at[vertex] ?? []) {
        const way: Sign = side === 0 ? (-sign as Sign) : sign;
        const next = this.#ends[atom]?.[side === 0 ? 1 : 0] ?? FREE;
        if (came.has(next) || atom === target || (way !== sign && targets.has(atom))) continue;
        if (isFree(world, atom, way)) came.set(next, { step: { atom, sign: way }, from: vertex });
      }
    }
    return undefined;
  }

  /** Within its limits, and not past what a link ties it to. */
  readonly #isPossible = (world: World, atom: number, sign: Sign): boolean =>
    this.#isWithin(world, atom, sign) && this.#tied(world, atom, sign).length === 0;

  readonly #isWithin = (world: World, atom: number, sign: Sign): boolean => {
    const after = (world[atom] ?? 0) + sign;
    return after >= (this.#least[atom] ?? 0) && after <= (this.#most[atom] ?? 0);
  };

  /** What must change too, for a link to hold. */
  #tied(world: World, atom: number, sign: Sign): readonly number[] {
    const linked = (sign === 1 ? this.#greater : this.#lesser)[atom] ?? [];
    return linked.filter((other) => world[other] === world[atom]);
  }
}

type Came = Map<number, { readonly step: Step; readonly from: number } | undefined>;

function stepsTo(end: number, came: Came): readonly Step[] {
  const steps: Step[] = [];
  for (let at = came.get(end); at !== undefined; at = came.get(at.from)) steps.push(at.step);
  return steps;
}
