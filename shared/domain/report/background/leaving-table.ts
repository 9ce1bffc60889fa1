import type { Funnel } from '../../context/funnel.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { Cell, Table } from '../report.ts';
import type { View } from '../view.ts';
import { CLASS_WORDS } from './leaving-points.ts';
import { leavingOfPlace } from './leaving-of-place.ts';
import { placesOf, placesWithin } from './places.ts';
import { localDefinition, perHundred, tenth, yearWords } from './words.ts';

const column = (title: string, kind: Table['columns'][number]['kind'], detail = false) => ({
  title,
  kind,
  detail,
});

/** On paper there is no room for both intervals beside a verdict. */
const rateColumns = (narrow: boolean) => [
  column('Left', 'number'),
  column('Leaving rate (%)', 'rate'),
  column('Interval from (%)', 'low'),
  column('Interval to (%)', 'high'),
  column('Resigned', 'number'),
  column('Resigned (%)', 'rate'),
  column('Resigned: interval from (%)', 'low', narrow),
  column('Resigned: interval to (%)', 'high', narrow),
  column('Moved within the service', 'number', true),
];

/** Leaving and resignation rates of the unit, its pool, its region and the nation. */
export function leavingTable(view: View, context: ContextSnapshot): Table | undefined {
  const rows = placesOf(view).map((place): Cell[] => [place.name, ...leavingCells(context, place)]);
  // Of the nation there is one row, which heads the table of its regions.
  return context.staffing === null || view.scope.kind === 'nation'
    ? undefined
    : {
        id: 'leaving',
        title: `How many leave: the year ${yearWords(context)}`,
        note: `${localDefinition(context)} Exact Poisson intervals, 95%.`,
        columns: [column('Place', 'text'), column('Average staff', 'rate'), ...rateColumns(false)],
        rows,
      };
}

/** The units of a region, or the regions of the nation, each against the limits. */
export function placesLeavingTable(
  view: View,
  context: ContextSnapshot,
  funnel: Funnel | undefined,
): Table | undefined {
  const within = placesWithin(view);
  const ofNation = view.scope.kind === 'nation';
  const places = ofNation ? [...placesOf(view), ...within] : within;
  if (context.staffing === null || within.length === 0) return undefined;
  const ofUnits = !ofNation;
  return {
    id: 'leaving_places',
    title: `How many leave ${ofUnits ? `the units of ${view.scope.name}` : 'each region'}: the year ${yearWords(context)}`,
    note: `${ofNation ? `${localDefinition(context)} Exact Poisson intervals, 95%. ` : ''}${ofUnits ? 'Alert and alarm are against the rate of all units of the nation together. ' : ''}In order of name. Do not rank by rates whose intervals overlap.`,
    columns: [
      column('Place', 'text'),
      column('Average staff', 'rate'),
      ...rateColumns(true),
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
    return Array.from({ length: 1 + rateColumns(false).length }, (): Cell => ({ mark: 'x' }));
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
