import { type Cell, cellsByAtom, countOf, type CountTable, respondentsOf, worldOf } from './count-table.ts';
import { Exchange } from './exchange.ts';
import { type Changes, changesTo, Fitting } from './fitting.ts';
import type { Solver } from './linear-program.ts';
import { OpenWorlds, WorldsOfTable } from './open-worlds.ts';
import { nearestWorld } from './nearest-world.ts';
import { extremes } from './extremes.ts';

/** What must stay possible of a withheld count's small side (x, or n − x): as few as `low`, and as many as `high`. */
export interface Protect {
  readonly low: number;
  readonly high: number;
}

export type Role = 'primary' | 'secondary';

export interface Withheld {
  readonly cell: Cell;
  readonly role: Role;
}

/** The interval that the published cells leave a withheld count, each end shown possible by exact arithmetic. */
export interface Proven extends Withheld {
  readonly low: number;
  readonly high: number;
  readonly safe: boolean;
}

/**
 * Condition C2: every withheld count, judged against all published cells together. Each end of an interval is shown
 * possible by whole counts that fit everything published; a solution found for one cell serves the others too. Some are
 * kept from earlier, most are found by exchanging answers between atoms, the others by the solver. An end that is not
 * shown possible stays at the true count, so that the cell counts as unsafe.
 *
 * @param exact works out both ends of every interval; else it stops at a cell once it is safe.
 */
export function proveWithheld(
  table: CountTable,
  published: readonly Cell[],
  withheld: readonly Withheld[],
  protect: Protect,
  solver: Solver,
  exact: boolean,
  worlds = new WorldsOfTable(table, '', new OpenWorlds()),
): readonly Proven[] {
  if (withheld.length === 0) return [];
  const counts = withheld.map(({ cell }) => countOf(table, cell));
  const [low, high] = [[...counts], [...counts]];
  const isSafeNow = (i: number) => isSafe(table, withheld[i] as Withheld, low[i] ?? 0, high[i] ?? 0, protect);
  const isDone = (i: number) => !exact && isSafeNow(i);
  const fitting = new Fitting(table, published);
  const cellsOf = cellsByAtom(
    table,
    withheld.map(({ cell }) => cell),
  );
  const learn = (changes: Changes): boolean => {
    if (!fitting.allows(changes)) return false;
    const moved = new Map<number, number>();
    for (const [atom, by] of changes) {
      for (const i of cellsOf[atom] ?? []) moved.set(i, (moved.get(i) ?? 0) + by);
    }
    for (const [i, by] of moved) {
      const count = (counts[i] ?? 0) + by;
      low[i] = Math.min(low[i] ?? count, count);
      high[i] = Math.max(high[i] ?? count, count);
    }
    return true;
  };
  const learnFor = (i: number, at: ArrayLike<number>): void => {
    const [before, after] = [low[i], high[i]];
    const changes = changesTo(table, at);
    learn(changes);
    if (low[i] !== before || high[i] !== after) worlds.keep(withheld[i]?.cell.group ?? '', changes);
  };
  if (exact) {
    for (const at of extremes(
      table,
      published,
      withheld.map(({ cell }) => cell),
      solver,
    ))
      learn(changesTo(table, at));
  } else {
    for (const [i, { cell }] of withheld.entries()) worlds.look(cell.group, () => isDone(i), learn);
    const wanted = withheld.map((hidden, i): Wanted => ({
      cell: hidden.cell,
      moves: movesOf(table, hidden, protect),
      isDone: () => isDone(i),
      learn: (at) => learnFor(i, at),
    }));
    exchangeAll(table, published, wanted);
    for (const one of wanted) solveFor(table, published, one, solver);
  }
  return withheld.map((hidden, i) => ({
    ...hidden,
    low: low[i] ?? 0,
    high: high[i] ?? 0,
    safe: isSafeNow(i),
  }));
}

/** A withheld count that other worlds are looked for of: so many fewer, and so many more. */
interface Wanted {
  readonly cell: Cell;
  readonly moves: readonly number[];
  readonly isDone: () => boolean;
  readonly learn: (at: ArrayLike<number>) => void;
}

/** Looks for other worlds without a solver. */
function exchangeAll(table: CountTable, published: readonly Cell[], wanted: readonly Wanted[]): void {
  if (wanted.every(({ isDone }) => isDone())) return;
  const exchange = Exchange.over(table, published);
  if (exchange === undefined) return;
  const truth = worldOf(table);
  for (const { cell, moves, isDone, learn } of wanted) {
    for (const by of moves) {
      if (isDone()) break;
      learn(exchange.move(truth, cell, by));
      if (isDone()) break;
      learn(exchange.move(exchange.roomier(truth, cell, by), cell, by));
    }
  }
}

function solveFor(
  table: CountTable,
  published: readonly Cell[],
  { cell, moves, isDone, learn }: Wanted,
  solver: Solver,
): void {
  for (const by of moves) {
    if (isDone()) return;
    const world = nearestWorld(table, published, cell, by, solver);
    if (world !== undefined) learn(world);
  }
}

/** Open as long as it moves at all. */
const EITHER: readonly number[] = [-1, 1];

/** How far a withheld count must be able to move from the truth, down and up. */
function movesOf(table: CountTable, { cell, role }: Withheld, { low, high }: Protect): readonly number[] {
  if (role === 'secondary') return EITHER;
  const [x, n] = [countOf(table, cell), respondentsOf(table, cell)];
  const side = Math.min(x, n - x);
  const [fewer, more] = [Math.min(0, Math.min(low, n) - side), Math.max(0, Math.min(high, n) - side)];
  if (fewer === 0 && more === 0) return EITHER;
  return (x <= n / 2 ? [fewer, more] : [-fewer, -more]).filter((by) => by !== 0);
}

function isSafe(
  table: CountTable,
  { cell, role }: Withheld,
  low: number,
  high: number,
  protect: Protect,
): boolean {
  if (role === 'secondary') return low < high;
  const n = respondentsOf(table, cell);
  const few = countOf(table, cell) <= n / 2;
  const [least, most] = few ? [low, high] : [n - high, n - low];
  // A group smaller than `high` can hide nothing larger than itself.
  return least <= Math.min(protect.low, n) && most >= Math.min(protect.high, n) && (n === 0 || low < high);
}
