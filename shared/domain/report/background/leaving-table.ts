import type { Funnel } from '../../context/funnel.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { Cell, Table } from '../report.ts';
import type { View } from '../view.ts';
import { CLASS_WORDS } from './leaving-points.ts';
import { leavingOfPlace } from './leaving-of-place.ts';
import { placesOf, placesWithin } from './places.ts';
import { perHundred, tenth, yearWords } from './words.ts';

const column = (title: string, kind: 'text' | 'number', detail = false) => ({ title, kind, detail });

const RATE_COLUMNS = [
  column('Left', 'number'),
  column('Leaving rate (%)', 'number'),
  column('Interval from (%)', 'number'),
  column('Interval to (%)', 'number'),
  column('Resigned', 'number'),
  column('Resignation rate (%)', 'number'),
  column('Resignations: interval from (%)', 'number', true),
  column('Resignations: interval to (%)', 'number', true),
  column('Moved within the service', 'number', true),
];

/** Leaving and resignation rates of the unit, its pool, its region and the nation. */
export function leavingTable(view: View, context: ContextSnapshot): Table | undefined {
  const rows = placesOf(view).map((place): Cell[] => [place.name, ...leavingCells(context, place)]);
  return context.staffing === null
    ? undefined
    : {
        id: 'leaving',
        title: `How many leave: the year ${yearWords(context)}`,
        note: 'Permanent staff. Exact Poisson intervals, 95%.',
        columns: [column('Place', 'text'), column('Average staff', 'number'), ...RATE_COLUMNS],
        rows,
      };
}

/** The units of a region, or the regions of the nation, each against the limits. */
export function placesLeavingTable(
  view: View,
  context: ContextSnapshot,
  funnel: Funnel | undefined,
): Table | undefined {
  const places = placesWithin(view);
  if (context.staffing === null || places.length === 0) return undefined;
  const ofUnits = view.scope.kind === 'region';
  return {
    id: 'leaving_places',
    title: ofUnits ? `How many leave the units of ${view.scope.name}` : 'How many leave each region',
    note: `${ofUnits ? 'Alert and alarm are against the rate of all units of the nation together. ' : ''}In order of name. Do not rank by rates whose intervals overlap.`,
    columns: [
      column('Place', 'text'),
      column('Average staff', 'number'),
      ...RATE_COLUMNS,
      ...(ofUnits
        ? [column('Against the nation', 'text')]
        : [column('Units: alert or alarm, high', 'number'), column('Units in the test', 'number')]),
    ],
    rows: places.map((place): Cell[] => {
      const inside = (funnel?.units ?? []).filter(({ unit }) => place.units.has(unit));
      const high = inside.filter((unit) => unit.class.endsWith('high')).length;
      const [own] = inside;
      const test: Cell[] = ofUnits
        ? [own === undefined ? { mark: 'z' } : CLASS_WORDS[own.class]]
        : [high, inside.length];
      return [place.name, ...leavingCells(context, place), ...test];
    }),
  };
}

function leavingCells(context: ContextSnapshot, place: Parameters<typeof leavingOfPlace>[1]): Cell[] {
  const found = leavingOfPlace(context, place);
  if (found === undefined)
    return Array.from({ length: 1 + RATE_COLUMNS.length }, (): Cell => ({ mark: 'x' }));
  const rate = (of: (typeof found)['leaving']): Cell[] =>
    of === undefined
      ? [{ mark: 'z' }, { mark: 'z' }, { mark: 'z' }]
      : [perHundred(of.rate), perHundred(of.lo), perHundred(of.hi)];
  return [
    tenth(found.average),
    found.left,
    ...rate(found.leaving),
    found.resigned,
    ...rate(found.resigning),
    found.moved,
  ];
}
