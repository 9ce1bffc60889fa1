import type { CutRow, ReleasedCut } from './cut.ts';
import type { ProfileTable } from './cut-table.ts';

/** What a table that was granted said of a region by the same answers; undefined where none did. */
export function rowsAgain(
  { year, rows, columns }: ProfileTable,
  region: string,
  granted: readonly ReleasedCut[],
): readonly CutRow[] | undefined {
  const same = granted.find(
    ({ table, rows: said }) =>
      table.of === 'profile' &&
      table.year === year &&
      table.rows === rows &&
      table.columns === columns &&
      said.some((row) => row.region === region),
  );
  return same?.rows.filter((row) => row.region === region);
}
