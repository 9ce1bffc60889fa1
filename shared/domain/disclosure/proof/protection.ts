import { type Cell, countOf, type CountTable, isWitness, respondentsOf } from './count-table.ts';
import { Exchange, worldOf } from './exchange.ts';
import type { Solver } from './linear-program.ts';
import { OpenWorlds, WorldsOfTable } from './open-worlds.ts';
import { type Finding, solveAll } from './solve-withheld.ts';

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
  const low = withheld.map(({ cell }) => countOf(table, cell));
  const high = [...low];
  const given = new Set<number>();
  const isSafeBetween = (i: number, least: number, most: number) =>
    isSafe(table, withheld[i] as Withheld, least, most, protect);
  const isSafeNow = (i: number) => isSafeBetween(i, low[i] ?? 0, high[i] ?? 0);
  const isDone = (i: number) => given.has(i) || (!exact && isSafeNow(i));
  const learn = (at: ArrayLike<number>): boolean => {
    if (!isWitness(table, published, at)) return false;
    for (const [i, { cell }] of withheld.entries()) {
      const count = cell.atoms.reduce((sum, atom) => sum + Math.round(at[atom] ?? 0), 0);
      low[i] = Math.min(low[i] ?? count, count);
      high[i] = Math.max(high[i] ?? count, count);
    }
    return true;
  };
  const learnFor = (i: number, at: ArrayLike<number>): void => {
    const [before, after] = [low[i], high[i]];
    learn(at);
    if (low[i] !== before || high[i] !== after) worlds.keep(withheld[i]?.cell.group ?? '', at);
  };
  const found = { isDone, learn: learnFor, give: (i: number) => given.add(i), isSafeBetween };
  if (!exact) {
    for (const [i, { cell }] of withheld.entries()) worlds.look(cell.group, () => isDone(i), learn);
    exchangeAll(table, published, withheld, protect, found);
  }
  solveAll(table, published, withheld, solver, exact, found);
  return withheld.map((hidden, i) => ({
    ...hidden,
    low: low[i] ?? 0,
    high: high[i] ?? 0,
    safe: isSafeNow(i),
  }));
}

/** Looks for other worlds without a solver: for each cell as many fewer, and as many more, as it needs. */
function exchangeAll(
  table: CountTable,
  published: readonly Cell[],
  withheld: readonly Withheld[],
  protect: Protect,
  { isDone, learn }: Pick<Finding, 'isDone' | 'learn'>,
): void {
  if (withheld.every((_, i) => isDone(i))) return;
  const exchange = Exchange.over(table, published);
  if (exchange === undefined) return;
  const truth = worldOf(table);
  for (const [i, hidden] of withheld.entries()) {
    for (const by of movesOf(table, hidden, protect)) {
      if (isDone(i)) break;
      learn(i, exchange.move(truth, hidden.cell, by));
      if (isDone(i)) break;
      learn(i, exchange.move(exchange.roomier(truth, hidden.cell, by), hidden.cell, by));
    }
  }
}

/** How far a withheld count must be able to move from the truth, down and up. */
function movesOf(table: CountTable, { cell, role }: Withheld, { low, high }: Protect): readonly number[] {
  if (role === 'secondary') return [-1, 1];
  const [x, n] = [countOf(table, cell), respondentsOf(table, cell)];
  const side = Math.min(x, n - x);
  const [fewer, more] = [Math.min(0, Math.min(low, n) - side), Math.max(0, Math.min(high, n) - side)];
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
