import { LEAST_STAFF, type Leaving, leavingOf } from '../../context/leaving.ts';
import { FIRST_YEAR, ROLE_NAMES, RoleGroup, type Tenure, TENURE_NAMES } from '../../context/role-group.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { Cell, Table } from '../report.ts';
import type { View } from '../view.ts';
import type { Place } from './places.ts';
import { averageWords, perHundred, rateWords, tenth, yearWords } from './words.ts';

export interface RoleRow {
  readonly role: RoleGroup;
  readonly band: string;
  readonly leaving: Leaving;
}

const BANDS: readonly (readonly [string, readonly Tenure[]])[] = [
  ['All', ['lt6m', '6to12m', '1to2y', '2to5y', '5to10y', 'gt10y', 'unknown']],
  ['First year', FIRST_YEAR],
  ...(['1to2y', '2to5y', '5to10y', 'gt10y'] as const).map((band) => [TENURE_NAMES[band], [band]] as const),
];

/** Leaving by role and time in probation, of a region or the nation: never below. Cells of fewer than 10 staff are left out. */
export function roleRows(
  { staffing }: ContextSnapshot,
  { level, code }: Pick<Place, 'level' | 'code'>,
): readonly RoleRow[] {
  if (staffing === null || level === 'unit' || level === 'pool') return [];
  const here = staffing.roles.filter(({ region }) => level === 'nation' || region === code);
  return RoleGroup.options.flatMap((role) =>
    BANDS.flatMap(([band, tenures]): RoleRow[] => {
      const cells = here.filter((cell) => cell.role === role && tenures.includes(cell.tenure));
      const leaving = leavingOf(cells, staffing.average);
      return leaving === undefined || leaving.average < LEAST_STAFF ? [] : [{ role, band, leaving }];
    }),
  );
}

export function rolesTable({ scope }: View, context: ContextSnapshot): Table | undefined {
  if (scope.kind === 'unit') return undefined;
  const rows = roleRows(context, { level: scope.kind, code: scope.code });
  if (rows.length === 0) return undefined;
  return {
    id: 'leaving_roles',
    title: `Who leaves, by role and time in probation: the year ${yearWords(context)}`,
    note: 'Permanent staff, exact Poisson intervals, 95%. PSO, PQiP learners and newly qualified officers are counted apart. Time in probation is that at each month end, and at leaving. Rows of fewer than 10 staff on average are left out.',
    columns: [
      { title: 'Role', kind: 'text', detail: false },
      { title: 'Time in probation', kind: 'text', detail: false },
      { title: 'Average staff', kind: 'rate', detail: false },
      { title: 'Left', kind: 'number', detail: false },
      { title: 'Leaving rate (%)', kind: 'rate', detail: false },
      { title: 'Interval from (%)', kind: 'low', detail: false },
      { title: 'Interval to (%)', kind: 'high', detail: false },
      { title: 'Resigned', kind: 'number', detail: false },
    ],
    rows: rows.map(({ role, band, leaving }): Cell[] => [
      ROLE_NAMES[role],
      band,
      tenth(leaving.average),
      leaving.left,
      ...(leaving.leaving === undefined
        ? [{ mark: 'z' as const }, { mark: 'z' as const }, { mark: 'z' as const }]
        : [perHundred(leaving.leaving.rate), perHundred(leaving.leaving.lo), perHundred(leaving.leaving.hi)]),
      leaving.resigned,
    ]),
  };
}

/** First-year PSOs against all PSOs, which is the group that the guide is most concerned about. */
export function firstYearPoint({ scope }: View, context: ContextSnapshot): string[] {
  if (scope.kind === 'unit') return [];
  const rows = roleRows(context, { level: scope.kind, code: scope.code });
  const of = (band: string) => rows.find((row) => row.role === 'pso' && row.band === band)?.leaving;
  const [first, all] = [of('First year'), of('All')];
  if (first?.leaving === undefined || all?.leaving === undefined) return [];
  return [
    `PSOs in their first year: ${first.left} left, of ${averageWords(first)} on average, ${rateWords(first.leaving)}; of all PSOs, ${rateWords(all.leaving)}.`,
  ];
}
