import type { Cell } from './count-table.ts';

/** Cells that share atoms stand on different sides; undefined where that cannot be. */
export function twoSides(
  published: readonly Cell[],
  cellsOf: readonly (readonly number[])[],
): readonly number[] | undefined {
  if (cellsOf.some(({ length }) => length > 2)) return undefined;
  const side: number[] = [];
  for (const start of published.keys()) {
    if (side[start] !== undefined) continue;
    side[start] = 0;
    const waiting = [start];
    for (const cell of waiting) {
      for (const other of published[cell]?.atoms.flatMap((atom) => cellsOf[atom] ?? []) ?? []) {
        if (other === cell) continue;
        if (side[other] === side[cell]) return undefined;
        if (side[other] !== undefined) continue;
        side[other] = 1 - (side[cell] ?? 0);
        waiting.push(other);
      }
    }
  }
  return side;
}
