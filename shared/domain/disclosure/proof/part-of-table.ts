import { type Cell, type CountTable, leastOf, linksOf, mostOf, type World, worldOf } from './count-table.ts';

/** Some atoms of a table, all others held as they are. */
export interface TablePart {
  readonly table: CountTable;
  readonly published: readonly Cell[];
  readonly target: Cell;
  /** The whole table, with these counts for the part's atoms. */
  readonly whole: (at: ArrayLike<number>) => World;
}

/**
 * The part of a table that is nearest to a cell: so many atoms, joined to it by links and published cells. What is
 * possible of a part is possible of the table, since all else stays as it is; what is not, may be. So a search costs
 * the same however much a table grows.
 */
export function partAround(
  table: CountTable,
  published: readonly Cell[],
  target: Cell,
  size: number,
): TablePart {
  const free = [...nearest(table, published, target, size)].sort((a, b) => a - b);
  const place = new Map(free.map((atom, at) => [atom, at]));
  const inside = ({ group, atoms }: Cell): Cell => ({
    group,
    atoms: atoms.flatMap((atom) => place.get(atom) ?? []),
  });
  const count = (atom: number): number => table.atoms[atom]?.count ?? 0;
  const links: [number, number][] = [];
  // What is linked to an atom that is held limits it.
  const least = new Map<number, number>();
  const most = new Map<number, number>();
  for (const [lesser, greater] of linksOf(table)) {
    const [less, more] = [place.get(lesser), place.get(greater)];
    if (less !== undefined && more !== undefined) links.push([less, more]);
    else if (more !== undefined) least.set(greater, Math.max(least.get(greater) ?? 0, count(lesser)));
    else if (less !== undefined)
      most.set(lesser, Math.min(most.get(lesser) ?? count(greater), count(greater)));
  }
  return {
    target: inside(target),
    published: published.map(inside).filter(({ atoms }) => atoms.length > 0),
    table: {
      atoms: free.flatMap((atom) => {
        const counted = table.atoms[atom];
        if (counted === undefined) return [];
        return [
          {
            ...counted,
            least: Math.max(leastOf(counted), least.get(atom) ?? 0),
            most: Math.min(mostOf(counted), most.get(atom) ?? mostOf(counted)),
          },
        ];
      }),
      cells: [],
      links,
    },
    whole: (at) => {
      const world = worldOf(table);
      for (const [atom, index] of place) world[atom] = Math.round(at[index] ?? Number.NaN);
      return world;
    },
  };
}

/** From the cell outwards: by cells, the smallest first, since they hold the same count elsewhere; then by links. */
function nearest(
  table: CountTable,
  published: readonly Cell[],
  target: Cell,
  most: number,
): ReadonlySet<number> {
  const cellsOf = table.atoms.map((): Cell[] => []);
  for (const cell of published.toSorted((a, b) => a.atoms.length - b.atoms.length)) {
    for (const atom of cell.atoms) cellsOf[atom]?.push(cell);
  }
  const linked = table.atoms.map((): number[] => []);
  for (const [lesser, greater] of linksOf(table)) {
    linked[lesser]?.push(greater);
    linked[greater]?.push(lesser);
  }
  const found = new Set(target.atoms);
  const spread = (next: (atom: number) => readonly number[]): void => {
    for (const atom of found) {
      for (const one of next(atom)) {
        if (found.size >= most) return;
        found.add(one);
      }
    }
  };
  const inCells = (atom: number): readonly number[] => (cellsOf[atom] ?? []).flatMap(({ atoms }) => atoms);
  spread(inCells);
  spread((atom) => [...(linked[atom] ?? []), ...inCells(atom)]);
  return found;
}
