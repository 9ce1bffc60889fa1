import type { Cell, CountTable } from '../../shared/domain/disclosure/proof/count-table.ts';
import type { Solver } from '../../shared/domain/disclosure/proof/linear-program.ts';
import type { Protect } from '../../shared/domain/disclosure/proof/protection.ts';
import { suppress } from '../../shared/domain/disclosure/proof/secondary-suppression.ts';
import { invalid } from '../../shared/domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';

interface SuppressCase {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly cells: Readonly<Record<string, number>>;
  readonly primary: readonly string[];
  readonly protect: Protect;
}

/** A table of persons with published margins: nobody outside knows more of a cell than that it is 0 or more. */
export function suppressTable(input: SuppressCase, solver: Solver): Result<unknown> {
  const names = Object.keys(input.cells);
  const places = input.rows.flatMap((row) => input.cols.map((col) => `${row}${col}`));
  const outside = names.find((name) => !places.includes(name));
  if (outside !== undefined) return fail(invalid('cells', `has ${outside}, which is in no row and column`));
  if (input.protect.low > input.protect.high)
    return fail(invalid('protect', 'has a low end above the high one'));
  const stranger = input.primary.find((name) => !names.includes(name));
  if (stranger !== undefined) return fail(invalid('primary', `has ${stranger}, which is no cell`));
  const everyone = Object.values(input.cells).reduce((sum, count) => sum + count, 0);
  const cells: Cell[] = names.map((group, atom) => ({ group, atoms: [atom] }));
  const margin = (group: string, within: (name: string) => boolean): Cell => ({
    group,
    atoms: names.flatMap((name, atom) => (within(name) ? [atom] : [])),
  });
  const margins = [
    ...input.rows.map((row) => margin(row, (name) => input.cols.some((col) => name === `${row}${col}`))),
    ...input.cols.map((col) => margin(col, (name) => input.rows.some((row) => name === `${row}${col}`))),
  ];
  const table: CountTable = {
    atoms: names.map((name) => ({ name, respondents: everyone, count: input.cells[name] ?? 0 })),
    cells: [...cells, ...margins],
  };
  const primary = new Set(cells.filter(({ group }) => input.primary.includes(group)));
  const result = suppress(table, primary, input.protect, solver, { fixed: new Set(margins) });
  const secondary = result.withheld.filter(({ role }) => role === 'secondary').map(({ cell }) => cell.group);
  const bounds = Object.fromEntries(
    result.withheld
      .filter(({ role }) => role === 'primary')
      .map(({ cell, low, high }) => [cell.group, [low, high]]),
  );
  return ok({ safe: result.safe, secondary, bounds });
}
