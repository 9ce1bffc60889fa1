import type { Leaving } from '../../context/leaving.ts';
import { ROLE_NAMES } from '../../context/role-group.ts';
import type { PublishedRow } from '../../context/rows.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { Cell, Table } from '../report.ts';
import type { View } from '../view.ts';
import { dayInWords } from '../../kernel/day-in-words.ts';
import { conditionsOfPlace } from './conditions-table.ts';
import { leavingOfPlace } from './leaving-of-place.ts';
import { type Place, placesOf } from './places.ts';
import { roleRows } from './roles-table.ts';
import { localDefinition, perHundred, tenth, yearWords } from './words.ts';

const MEASURES: Readonly<Record<PublishedRow['measure'], string>> = {
  'leaving-rate': 'Leaving rate (%)',
  'resignation-rate': 'Resignation rate (%)',
  'staff-fte': 'Staff (full-time equivalent)',
  'staff-headcount': 'Staff (people)',
  'vacancies-fte': 'Vacant posts (full-time equivalent)',
  'sickness-days': 'Working days lost to sickness, per person',
};

/** The newest published figure of each kind, and under it the local one, each with its own definition. */
export function publishedTable(view: View, context: ContextSnapshot): Table | undefined {
  const places = placesOf(view).filter(({ level }) => level === 'region' || level === 'nation');
  const rows = newest(context.published).flatMap((row): Cell[][] => {
    const place = places.find(({ level, code }) => (level === 'nation' ? 'nation' : code) === row.place);
    if (place === undefined) return [];
    const what = `${MEASURES[row.measure]}, ${row.role === 'all' ? 'all roles' : ROLE_NAMES[row.role]}: ${place.name}`;
    const local = localFigure(context, place, row);
    return [
      [
        what,
        'Published',
        row.value,
        `To ${dayInWords(row.periodEnd)}. ${ended(row.definition)} ${row.source}`,
      ],
      [what, 'Local', local.value ?? { mark: 'x' }, local.definition],
    ];
  });
  if (rows.length === 0) return undefined;
  return {
    id: 'published',
    title: 'Published figures, and the same from local data',
    note: 'The two differ where their definitions do: read them with each. Neither is corrected to the other.',
    columns: [
      { title: 'Figure', kind: 'text', detail: false },
      { title: 'From', kind: 'text', detail: false },
      { title: 'Value', kind: 'number', detail: false },
      { title: 'Definition and source', kind: 'text', detail: false },
    ],
    rows: rows.map((row, at) => eachOnce(row, rows.slice(0, at))),
  };
}

/** A definition that an earlier row gives in the same words is not read twice. */
function eachOnce(
  [what = '', from = '', value = '', definition = '']: Cell[],
  earlier: readonly Cell[][],
): Cell[] {
  const said = earlier.some((row) => row[3] === definition);
  return [what, from, value, said ? 'Defined as above.' : definition];
}

/** The latest period of each measure, role and place. */
function newest(rows: readonly PublishedRow[]): readonly PublishedRow[] {
  const groups = Map.groupBy(rows, ({ measure, role, place }) => `${measure}#${role}#${place}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => same.toSorted((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1)).slice(0, 1));
}

interface Local {
  readonly value: number | undefined;
  readonly definition: string;
}

function localFigure(context: ContextSnapshot, place: Place, { measure, role }: PublishedRow): Local {
  const year = `The year ${yearWords(context)}. ${localDefinition(context)}`;
  const leaving =
    role === 'all'
      ? leavingOfPlace(context, place)
      : roleRows(context, place).find((row) => row.role === role && row.band === 'All')?.leaving;
  const conditions = role === 'all' ? conditionsOfPlace(context, place) : undefined;
  switch (measure) {
    case 'leaving-rate':
      return { value: rateOf(leaving, 'leaving'), definition: year };
    case 'resignation-rate':
      return { value: rateOf(leaving, 'resigning'), definition: `${year} Resignations alone.` };
    case 'staff-headcount':
      return {
        value: leaving && tenth(leaving.average),
        definition: `Permanent staff, ${staffingAverage(context)} of the year ${yearWords(context)}.`,
      };
    case 'vacancies-fte':
      return {
        value: numberOf(conditions?.vacancies),
        definition: `Posts without a holder, ${context.conditions?.month ?? 'not loaded'}.`,
      };
    case 'sickness-days':
      return {
        value: numberOf(conditions?.sickness),
        definition: 'Working days lost in twelve months ÷ average number of all staff.',
      };
    case 'staff-fte':
      return { value: undefined, definition: 'Local data count people, not full-time equivalents.' };
  }
}

const rateOf = (leaving: Leaving | undefined, which: 'leaving' | 'resigning'): number | undefined => {
  const rate = leaving?.[which];
  return rate && perHundred(rate.rate);
};

const numberOf = (value: number | null | undefined): number | undefined =>
  value === null || value === undefined ? undefined : tenth(value);

const staffingAverage = ({ staffing }: ContextSnapshot): string =>
  `${staffing?.average ?? '13-point'} average`;

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
