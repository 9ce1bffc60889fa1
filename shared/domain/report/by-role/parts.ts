import type { CutRow, ReleasedCut } from '../../disclosure/cuts/cut.ts';
import type { View } from '../view.ts';

/** A count of a region's year by what people said of themselves, with the people whom it is a share of. */
export interface Part {
  readonly region: string | null;
  readonly area: string;
  readonly row: string;
  readonly rowLabel: string;
  /** Null: everybody of the row, of everybody of the region; else people of the row. */
  readonly column: string | null;
  readonly columnLabel: string;
  readonly x: number;
  readonly n: number;
}

/** Does it count people alone, or their answers to a question? */
export const countsPeople = ({ parts }: ReleasedCut): boolean => parts.length === 2;

/** The counts of a table that are shown, of the regions that a report is of, region by region. */
export function partsShown(view: View, cut: ReleasedCut): readonly Part[] {
  const byRegion = Map.groupBy(rowsFor(view, cut), ({ region }) => region);
  return [...byRegion.values()].flatMap((rows) => {
    const everybody = rows.find((row) => Object.keys(row.profile).length === 0)?.n;
    return rows.flatMap((row) => partsOfRow(cut, row, everybody?.is === 'count' ? everybody.x : undefined));
  });
}

const rowsFor = ({ scope }: View, { rows }: ReleasedCut): readonly CutRow[] => {
  if (scope.kind === 'unit') return [];
  return scope.kind === 'nation' ? rows : rows.filter(({ region }) => region === scope.code);
};

function partsOfRow(cut: ReleasedCut, row: CutRow, everybody: number | undefined): readonly Part[] {
  const [value] = Object.values(row.profile);
  if (value === undefined || row.n.is !== 'count' || everybody === undefined) return [];
  const { x: inRow } = row.n;
  const { region, area } = row;
  const own = { region, area, row: value, rowLabel: row.label };
  return [
    { ...own, column: null, columnLabel: 'All', x: inRow, n: everybody },
    ...cut.columns.flatMap((column): Part[] => {
      const figure = row.figures[column.value];
      return figure?.is === 'count'
        ? [{ ...own, column: column.value, columnLabel: column.label, x: figure.x, n: inRow }]
        : [];
    }),
  ];
}
