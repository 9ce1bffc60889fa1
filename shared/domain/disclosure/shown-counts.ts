import { type Edge, minimumCut } from './minimum-cut.ts';
import type { Layer } from './layer.ts';
import type { Statement } from './statement.ts';

/** Counts that are shown together or not at all, in one period of one region: what cumulative figures are made of. */
export interface Cell {
  readonly region: string;
  readonly clock: string;
  readonly x: readonly number[];
  readonly n: number;
}

/** An area is a region by its code, or the nation: null. */
type AreaCode = string | null;

/** The clocks up to which an area's count was shown, in order. */
export type Showings = ReadonlyMap<AreaCode, readonly string[]>;

/** What any difference of shown counts may tell of: never fewer than so many counted, or not counted. */
export interface Floor {
  readonly least: number;
  readonly others: number;
}

/** What earlier releases showed of a count. */
export function shownBefore(said: readonly Statement[], layers: readonly Layer[]): Showings {
  const showings = new Map<AreaCode, string[]>();
  for (const { area, figures } of said) {
    if (area === null) continue;
    const shown = layers.some(({ question, value }) => figures[question]?.[value]?.is === 'count');
    const known = showings.get(area.region) ?? [];
    if (shown && !known.includes(area.upTo)) showings.set(area.region, [...known, area.upTo].sort());
  }
  return showings;
}

/**
 * Where a count may be shown at a clock, after what was shown before: the nation first, then the regions. Showing is
 * refused where any difference of what is shown, between areas or between releases, would fall below the floor. As
 * with groups, that is a minimum cut: each showing makes a vertex of what is new in it, one vertex is what is not
 * shown, and each cell is an edge between its nation's vertex and its region's.
 */
export function showCounts(cells: readonly Cell[], before: Showings, clock: string, floor: Floor): Showings {
  const areas = [null, ...new Set(cells.map(({ region }) => region))];
  const candidates = areas.filter((area) => isEnough(newCells(cells, before, area), floor));
  const all = candidates.reduce((so, area) => withShowing(so, area, clock), before);
  if (isSafe(cells, all, floor)) return all;
  return candidates.reduce((so, area) => {
    const more = withShowing(so, area, clock);
    return isSafe(cells, more, floor) ? more : so;
  }, before);
}

/** Nothing of the area is newer than what is shown. */
export const isCurrent = (cells: readonly Cell[], showings: Showings, area: AreaCode): boolean =>
  showings.has(area) && newCells(cells, showings, area).length === 0;

/** Are these periods of an area known by themselves, from what is shown of it? */
export function isCovered(
  cells: readonly Cell[],
  showings: Showings,
  area: AreaCode,
  clocks: ReadonlySet<string>,
): boolean {
  const shown = showings.get(area) ?? [];
  const showingOf = (clock: string) => shown.find((upTo) => clock <= upTo);
  const whole = new Set([...clocks].map(showingOf));
  return (
    !whole.has(undefined) &&
    cells.every((cell) => !inArea(cell, area) || !whole.has(showingOf(cell.clock)) || clocks.has(cell.clock))
  );
}

const inArea = (cell: Cell, area: AreaCode): boolean => area === null || cell.region === area;

const newCells = (cells: readonly Cell[], showings: Showings, area: AreaCode): readonly Cell[] => {
  const last = showings.get(area)?.at(-1) ?? '';
  return cells.filter((cell) => inArea(cell, area) && cell.clock > last);
};

function isEnough(cells: readonly Cell[], { least, others }: Floor): boolean {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  const columns = cells[0]?.x.map((_, at) => cells.reduce((sum, cell) => sum + (cell.x[at] ?? 0), 0)) ?? [];
  return cells.length > 0 && columns.every((x) => x >= least && x <= n - others);
}

const withShowing = (showings: Showings, area: AreaCode, clock: string): Showings =>
  new Map([...showings, [area, [...(showings.get(area) ?? []), clock]]]);

function isSafe(cells: readonly Cell[], showings: Showings, { least, others }: Floor): boolean {
  const vertices = new Map<string, number>();
  const vertexOf = (area: AreaCode, clock: string): number => {
    const showing = showings.get(area)?.find((shown) => clock <= shown);
    if (showing === undefined) return NOT_SHOWN;
    const name = `${area ?? ''}#${showing}`;
    if (!vertices.has(name)) vertices.set(name, vertices.size + 1);
    return vertices.get(name) ?? NOT_SHOWN;
  };
  const ends = cells.map((cell) => ({
    cell,
    from: vertexOf(null, cell.clock),
    to: vertexOf(cell.region, cell.clock),
  }));
  // An edge without a count still joins: it weighs one part of a whole too small to add up to one.
  const part = cells.length + 1;
  const fewest = (weigh: (cell: Cell) => number): number => {
    const edges = ends.map(({ cell, from, to }): Edge => ({ from, to, weight: weigh(cell) * part + 1 }));
    return Math.floor(minimumCut(vertices.size + 1, edges) / part);
  };
  const columns = [...(cells[0]?.x.keys() ?? [])];
  return columns.every(
    (at) =>
      (least === 0 || fewest(({ x }) => x[at] ?? 0) >= least) &&
      fewest(({ x, n }) => n - (x[at] ?? 0)) >= others,
  );
}

const NOT_SHOWN = 0;
