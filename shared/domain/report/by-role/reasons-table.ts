import type { ReleasedCut } from '../../disclosure/cuts/cut.ts';
import { columnsOf, monthsOfTable } from '../../disclosure/cuts/cut-table.ts';
import type { Cell, Table } from '../report.ts';
import { reasonName, type View } from '../view.ts';
import { monthRange } from '../words.ts';
import { COUNTED, countedCells } from './columns.ts';
import { type Part, partsShown } from './parts.ts';

/** Of each role's reasons, those given most often. */
const OF_EACH = 5;

/** What each role of a region gave as reasons. The nation's report has no such table: its regions have. */
export function reasonsTable(view: View, cut: ReleasedCut): Table | undefined {
  const question = view.release.questions.find(({ id }) => id === columnsOf(cut.table));
  if (view.scope.kind === 'nation' || question === undefined) return undefined;
  const reasons = partsShown(view, cut).filter(({ column }) => column !== null);
  const rows = [...Map.groupBy(reasons, ({ row }) => row).values()].flatMap((parts) =>
    parts.toSorted((a, b) => b.x - a.x).slice(0, OF_EACH),
  );
  if (rows.length === 0) return undefined;
  const nameOf = ({ column, columnLabel }: Part): string => {
    const option = question.options.find(({ value }) => value === column);
    return option === undefined ? columnLabel : reasonName(question, option);
  };
  return {
    id: 'reasons_by_role',
    title: `The reasons that each role gave most often: the year ${monthRange(monthsOfTable(cut.table))}`,
    note: `The share is of the people of that role who answered. Up to ${OF_EACH} of each role; all that may be shown are in the spreadsheet. No role is compared with another: few answered in most of them.`,
    columns: [
      { title: 'Role', kind: 'text', detail: false },
      { title: 'Reason', kind: 'text', detail: false },
      ...COUNTED,
    ],
    rows: rows.map((part): Cell[] => [part.rowLabel, nameOf(part), ...countedCells(part)]),
  };
}
