import { type Cell, type CountTable, respondentsOf } from './count-table.ts';
import type { Solver } from './linear-program.ts';
import { openingOf } from './opening.ts';
import { type Protect, proveWithheld, type Proven, type Withheld } from './protection.ts';

export interface Suppressed {
  readonly published: readonly Cell[];
  readonly withheld: readonly Proven[];
  readonly safe: boolean;
}

/**
 * Which further cells to withhold so that every primary is protected: for one unsafe cell after another the cheapest
 * that open it, parents last; then each is given back that turns out not to be needed.
 *
 * @param given `fixed` cells stay published whatever happens, such as the margins of a table; `withheld` ones are
 *   withheld already, to protect others, and stay so.
 */
export function suppress(
  table: CountTable,
  primary: ReadonlySet<Cell>,
  protect: Protect,
  solver: Solver,
  given: {
    readonly fixed?: ReadonlySet<Cell>;
    readonly withheld?: readonly Cell[];
    readonly exact?: boolean;
  } = {},
): Suppressed {
  const { fixed = new Set<Cell>(), withheld: before = [], exact = true } = given;
  const judge = (secondary: readonly Cell[]): Suppressed => {
    const hidden = new Set(secondary);
    const published = table.cells.filter((cell) => !primary.has(cell) && !hidden.has(cell));
    const withheld: Withheld[] = [
      ...[...primary].map((cell) => ({ cell, role: 'primary' as const })),
      ...secondary.map((cell) => ({ cell, role: 'secondary' as const })),
    ];
    const proven = proveWithheld(table, published, withheld, protect, solver, exact);
    return { published, withheld: proven, safe: proven.every((cell) => cell.safe) };
  };
  let secondary: Cell[] = [...before];
  let now = judge(secondary);
  while (!now.safe) {
    const unsafe = now.withheld.find((cell) => !cell.safe);
    const opening = unsafe && openingOf(table, unsafe, now.published, fixed, protect, solver);
    if (opening === undefined || opening.length === 0) return now;
    secondary = [...secondary, ...opening];
    now = judge(secondary);
  }
  for (const cell of secondary
    .filter((added) => !before.includes(added))
    .toSorted((a, b) => respondentsOf(table, b) - respondentsOf(table, a))) {
    const without = judge(secondary.filter((other) => other !== cell));
    if (!without.safe) continue;
    secondary = secondary.filter((other) => other !== cell);
    now = without;
  }
  return now;
}
