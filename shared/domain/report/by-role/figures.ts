import { columnsOf, monthsOfTable } from '../../disclosure/cuts/cut-table.ts';
import { percentOf } from '../estimate.ts';
import type { Cell } from '../report.ts';
import type { View } from '../view.ts';
import { partsShown } from './parts.ts';

/** Tables by role as rows of the table of all figures: their codes begin with `profile.`. */
export const byRoleFigures = (view: View): Cell[][] =>
  (view.companions.yearly ?? []).flatMap((cut) => {
    const { from, to } = monthsOfTable(cut.table);
    const code = `profile.${columnsOf(cut.table) ?? 'all'}`;
    return partsShown(view, cut).map(({ area, row, rowLabel, column, columnLabel, x, n }): Cell[] => [
      area,
      'region',
      from,
      to,
      { mark: 'z' },
      n,
      code,
      'By what people said of themselves, once a year',
      column === null ? row : `${row}.${column}`,
      column === null ? rowLabel : `${rowLabel}: ${columnLabel}`,
      x,
      ...percentOf(x, n),
    ]);
  });
