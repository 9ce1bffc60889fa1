import { type Edge, minimumCut } from './minimum-cut.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A sensitive count in one period of one region: the smallest thing that cumulative figures are made of. */
export interface Cell {
  readonly region: string;
  readonly clock: string;
  readonly x: number;
  readonly n: number;
}

/** An area is a region by its code, or the nation: undefined. */
export interface Shown {
  /** The clock up to which an area's cumulative count is shown; undefined where it never was. */
  upTo(area: string | undefined): string | undefined;
  /** Nothing is newer than that. */
  isCurrent(area: string | undefined): boolean;
}

/** The clocks at which an area's cumulative count was shown, in order. */
type Showings = ReadonlyMap<string | undefined, readonly string[]>;

/**
 * Where a sensitive count may be shown, run after run: the nation first, then the regions. Showing is refused where
 * any difference of what is shown, between areas or between runs, would tell of fewer than the least number who chose
 * it, or of too few who did not. As with groups, that is a minimum cut: each showing makes a vertex of what is new in
 * it, one vertex is what is not shown, and each cell is an edge between its nation's vertex and its region's.
 */
export function sensitiveShown(cells: readonly Cell[]): Shown {
  let showings: Showings = new Map();
  const clocks = [...new Set(cells.map(({ clock }) => clock))].sort();
  for (const clock of clocks) {
    const known = cells.filter((cell) => cell.clock <= clock);
    const candidates = [undefined, ...new Set(known.map(({ region }) => region))].filter((area) =>
      enough(newCells(known, showings, area)),
    );
    const all = candidates.reduce((so, area) => withShowing(so, area, clock), showings);
    if (isSafe(known, all)) {
      showings = all;
      continue;
    }
    for (const area of candidates) {
      const more = withShowing(showings, area, clock);
      if (isSafe(known, more)) showings = more;
    }
  }
  return {
    upTo: (area) => showings.get(area)?.at(-1),
    isCurrent: (area) => showings.has(area) && newCells(cells, showings, area).length === 0,
  };
}

const inArea = (cell: Cell, area: string | undefined): boolean => area === undefined || cell.region === area;

const newCells = (cells: readonly Cell[], showings: Showings, area: string | undefined): readonly Cell[] => {
  const last = showings.get(area)?.at(-1) ?? '';
  return cells.filter((cell) => inArea(cell, area) && cell.clock > last);
};

function enough(cells: readonly Cell[]): boolean {
  const x = cells.reduce((sum, cell) => sum + cell.x, 0);
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  return x >= THRESHOLDS.sensitiveLeast && x <= n - THRESHOLDS.sensitiveOthers;
}

const withShowing = (showings: Showings, area: string | undefined, clock: string): Showings =>
  new Map([...showings, [area, [...(showings.get(area) ?? []), clock]]]);

function isSafe(cells: readonly Cell[], showings: Showings): boolean {
  const vertices = new Map<string, number>();
  const vertexOf = (area: string | undefined, clock: string): number => {
    const showing = showings.get(area)?.find((shown) => clock <= shown);
    if (showing === undefined) return NOT_SHOWN;
    const name = `${area ?? ''}#${showing}`;
    if (!vertices.has(name)) vertices.set(name, vertices.size + 1);
    return vertices.get(name) ?? NOT_SHOWN;
  };
  const ends = cells.map((cell) => ({
    cell,
    from: vertexOf(undefined, cell.clock),
    to: vertexOf(cell.region, cell.clock),
  }));
  // An edge without a count still joins: it weighs one part of a whole too small to add up to one.
  const part = cells.length + 1;
  const least = (weigh: (cell: Cell) => number): number => {
    const edges = ends.map(({ cell, from, to }): Edge => ({ from, to, weight: weigh(cell) * part + 1 }));
    return Math.floor(minimumCut(vertices.size + 1, edges) / part);
  };
  return (
    least(({ x }) => x) >= THRESHOLDS.sensitiveLeast &&
    least(({ x, n }) => n - x) >= THRESHOLDS.sensitiveOthers
  );
}

const NOT_SHOWN = 0;
