import { type Conditions, conditionsOf } from '../../context/conditions.ts';
import { isComplete } from '../../context/freeze-staffing.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { Cell, Table } from '../report.ts';
import { monthRange } from '../words.ts';
import type { View } from '../view.ts';
import { type Place, placesOf } from './places.ts';
import { known, perHundred, tenth } from './words.ts';

/** How a place was placed, beside what its leavers said. */
export interface PlaceConditions extends Conditions {
  /** Working days lost in the year to each of all staff on average. */
  readonly sickness: number | null;
}

export function conditionsOfPlace(context: ContextSnapshot, { units }: Place): PlaceConditions | undefined {
  const own = (context.conditions?.units ?? []).filter(({ unit }) => units.has(unit));
  if (own.length === 0) return undefined;
  const conditions = conditionsOf(own);
  return {
    ...conditions,
    sickness: perPerson(
      context,
      own.map(({ unit }) => unit),
      conditions.sicknessDays,
    ),
  };
}

/** Only where staff are known for the same year and the same units. */
function perPerson(
  { staffing, conditions }: ContextSnapshot,
  units: readonly string[],
  days: number | null,
): number | null {
  if (days === null || staffing === null || staffing.months.at(-1) !== conditions?.month) return null;
  const own = staffing.units.filter((each) => units.includes(each.unit) && isComplete(each));
  if (own.length !== units.length) return null;
  const ends = staffing.months.map((_, at) =>
    own.reduce((sum, { everyone }) => sum + (everyone[at] ?? 0), 0),
  );
  const average = ends.reduce((sum, count) => sum + count, 0) / ends.length;
  return average === 0 ? null : days / average;
}

const MEASURES: readonly { readonly title: string; readonly of: (c: PlaceConditions) => number | null }[] = [
  { title: 'Posts (full-time equivalent)', of: ({ posts }) => rounded(posts) },
  { title: 'Vacant posts (full-time equivalent)', of: ({ vacancies }) => rounded(vacancies) },
  { title: 'Vacant posts (% of posts)', of: ({ vacancyShare }) => share(vacancyShare) },
  { title: 'Workload, mean of practitioners (%)', of: ({ workload }) => rounded(workload) },
  { title: 'Practitioners whose workload is known', of: ({ practitioners }) => practitioners },
  { title: 'Staff supervised by each senior officer', of: ({ span }) => rounded(span) },
  { title: 'Senior officers', of: ({ seniors }) => seniors },
  { title: 'Senior officers who supervise more than 10', of: ({ overTen }) => overTen },
  { title: 'Working days lost to sickness in the year, per person', of: ({ sickness }) => rounded(sickness) },
];

/** Vacancies, workload, span of control and sickness of the unit, its pool, its region and the nation. */
export function conditionsTable(view: View, context: ContextSnapshot): Table | undefined {
  if (context.conditions === null) return undefined;
  const { month } = context.conditions;
  const places = placesOf(view).map((place) => ({ place, found: conditionsOfPlace(context, place) }));
  return {
    id: 'conditions',
    title: `Posts, workload and sickness: ${monthRange({ from: month, to: month })}`,
    note: 'At the end of the month; sickness over the twelve months to it. A wider place is counted over the units that know the measure.',
    columns: [
      { title: 'Measure', kind: 'text', detail: false },
      ...places.map(({ place }) => ({ title: place.name, kind: 'number' as const, detail: false })),
    ],
    rows: MEASURES.map(({ title, of }): Cell[] => [
      title,
      ...places.map(({ found }) => known(found && of(found))),
    ]),
  };
}

export const CONDITION_MEASURES = MEASURES;

const rounded = (value: number | null): number | null => (value === null ? null : tenth(value));
const share = (value: number | null): number | null => (value === null ? null : perHundred(value));
