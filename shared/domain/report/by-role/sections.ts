import { FIRST_YEAR, type Tenure } from '../../context/role-group.ts';
import type { ReleasedCut } from '../../disclosure/cuts/cut.ts';
import { percentOf } from '../estimate.ts';
import type { Cell, Section, Table } from '../report.ts';
import { tableSection } from '../sections.ts';
import { reasonName, type View } from '../view.ts';
import { monthRange, ofThose } from '../words.ts';
import { columnsOf, countsPeople, type Part, partsShown, yearMonths } from './parts.ts';

/** Of each role's answers, those given most often. */
const OF_EACH = 5;

/** Who answered by role and tenure, and what each role said: of regions, once the counts of a year stand. */
export const byRoleSections = (view: View): readonly Section[] =>
  (view.companions.yearly ?? []).flatMap((cut) =>
    tableSection(countsPeople(cut) ? peopleTable(view, cut) : answersTable(view, cut)),
  );

function peopleTable(view: View, cut: ReleasedCut): Table | undefined {
  const all = partsShown(view, cut);
  const parts = isNation(view) ? all.filter(isAllOrFirstYear) : all;
  if (parts.length === 0) return undefined;
  return {
    id: 'people_by_role',
    title: `Who answered, by role and time in probation: the year ${yearOf(cut)}`,
    note: [
      ...(isNation(view) ? [REGIONS_HAVE_ALL] : firstYearWords(parts)),
      'The share is of everybody of the region who answered in that year.',
      rules(cut),
    ].join(' '),
    columns: [
      ...(isNation(view) ? [{ title: 'Region', kind: 'text' as const, detail: false }] : []),
      { title: 'Role', kind: 'text', detail: false },
      { title: 'Time in probation', kind: 'text', detail: false },
      ...COUNTED,
    ],
    rows: parts.map(({ area, rowLabel, columnLabel, x, n }): Cell[] => [
      ...(isNation(view) ? [area] : []),
      rowLabel,
      columnLabel,
      x,
      ...percentOf(x, n),
    ]),
  };
}

/** The nation's report has no such table: its regions have. */
function answersTable(view: View, cut: ReleasedCut): Table | undefined {
  const question = view.release.questions.find(({ id }) => id === columnsOf(cut));
  if (isNation(view) || question === undefined) return undefined;
  const byRole = Map.groupBy(
    partsShown(view, cut).filter(({ column }) => column !== null),
    ({ row }) => row,
  );
  const rows = [...byRole.values()].flatMap((parts) => parts.toSorted((a, b) => b.x - a.x).slice(0, OF_EACH));
  if (rows.length === 0) return undefined;
  const nameOf = ({ column, columnLabel }: Part): string => {
    const option = question.options.find(({ value }) => value === column);
    return option === undefined ? columnLabel : reasonName(question, option);
  };
  return {
    id: `by_role_${question.id}`,
    title: `The reasons that each role gave most often: the year ${yearOf(cut)}`,
    note: `The share is of the people of that role who answered. Up to ${OF_EACH} of each role; all that may be shown are in the spreadsheet. No role is compared with another: few answered in most of them. ${rules(cut)}`,
    columns: [
      { title: 'Role', kind: 'text', detail: false },
      { title: 'Reason', kind: 'text', detail: false },
      ...COUNTED,
      { title: 'Answered', kind: 'number', detail: false },
    ],
    rows: rows.map((part): Cell[] => [
      part.rowLabel,
      nameOf(part),
      part.x,
      ...percentOf(part.x, part.n),
      part.n,
    ]),
  };
}

const COUNTED = [
  { title: 'People who answered', kind: 'count', detail: false },
  { title: 'Share (%)', kind: 'number', detail: false },
  { title: 'Interval from (%)', kind: 'low', detail: false },
  { title: 'Interval to (%)', kind: 'high', detail: false },
] as const;

const REGIONS_HAVE_ALL =
  'Of each region, its roles and, where they may be shown, those in their first year; the report of a region has all.';

const isNation = ({ scope }: View): boolean => scope.kind === 'nation';

const isFirstYear = ({ column }: Part): boolean => FIRST_YEAR.includes(column as Tenure);

const isAllOrFirstYear = (part: Part): boolean => part.column === null || isFirstYear(part);

/** Of PSOs, about whom the guide is most concerned; nothing where a part of the year is withheld. */
function firstYearWords(parts: readonly Part[]): string[] {
  const psos = parts.filter(({ row }) => row === 'pso');
  const all = psos.find(({ column }) => column === null);
  const first = psos.filter(isFirstYear);
  if (all === undefined || first.length < FIRST_YEAR.length) return [];
  const x = first.reduce((sum, part) => sum + part.x, 0);
  return [`Of the PSOs who answered, ${ofThose(x, all.x)} were in their first year in probation.`];
}

const yearOf = (cut: ReleasedCut): string => monthRange(yearMonths(cut));

const rules = ({ thresholds }: ReleasedCut): string =>
  `Counted once a year, from what people said of themselves, which is kept apart from their unit for good. A group is left out that has fewer than ${thresholds['k']} people, or would let so few be worked out. These are people who answered: how many of each role left, whether they answered or not, is in staffing records. Intervals are 95% Wilson intervals.`;
