import { FIRST_YEAR_BAND } from '../../context/role-group.ts';
import type { ReleasedCut } from '../../disclosure/cuts/cut.ts';
import { monthsOfTable } from '../../disclosure/cuts/cut-table.ts';
import type { Cell, Table } from '../report.ts';
import type { View } from '../view.ts';
import { monthRange, ofThose } from '../words.ts';
import { COUNTED, countedCells } from './columns.ts';
import { type Part, partsShown } from './parts.ts';

const SHARES =
  'All of a role are a share of everybody in the region who answered in that year; those of one time in probation, of their role.';

const REGIONS_HAVE_ALL =
  'Of each region, its roles and, where they may be shown, those in their first year; the report of a region has all.';

/** Who answered, by role and tenure: of a region all that may be shown, of the nation each region's roles. */
export function peopleTable(view: View, cut: ReleasedCut): Table | undefined {
  const isNation = view.scope.kind === 'nation';
  const all = partsShown(view, cut);
  const parts = isNation ? all.filter((part) => part.column === null || isFirstYear(part)) : all;
  if (parts.length === 0) return undefined;
  return {
    id: 'people_by_role',
    title: `Who answered, by role and time in probation: the year ${monthRange(monthsOfTable(cut.table))}`,
    note: [...(isNation ? [REGIONS_HAVE_ALL] : firstYearWords(parts)), SHARES].join(' '),
    columns: [
      ...(isNation ? [{ title: 'Place', kind: 'text' as const, detail: false }] : []),
      { title: 'Role', kind: 'text', detail: false },
      { title: 'Time in probation', kind: 'text', detail: false },
      ...COUNTED,
    ],
    rows: parts.map((part): Cell[] => [
      ...(isNation ? [part.area] : []),
      part.rowLabel,
      part.columnLabel,
      ...countedCells(part),
    ]),
  };
}

const isFirstYear = ({ column }: Part): boolean => column === FIRST_YEAR_BAND;

/** Of PSOs, about whom the guide is most concerned; nothing where that is withheld. */
function firstYearWords(parts: readonly Part[]): string[] {
  const first = parts.find((part) => part.row === 'pso' && isFirstYear(part));
  return first === undefined
    ? []
    : [`Of the PSOs who answered, ${ofThose(first.x, first.n)} were in their first year in probation.`];
}
