import type { Leaving } from '../../context/leaving.ts';
import { ROLE_NAMES } from '../../context/role-group.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { Cell } from '../report.ts';
import type { View } from '../view.ts';
import { CONDITION_MEASURES, conditionsOfPlace } from './conditions-table.ts';
import { leavingOfPlace } from './leaving-of-place.ts';
import { type Place, placesOf, placesWithin } from './places.ts';
import { roleRows } from './roles-table.ts';
import { perHundred, tenth } from './words.ts';

const NO: Cell = { mark: 'z' };

/** Administrative counts as rows of the table of all figures: their codes begin with `staffing.` or `conditions.`. */
export function backgroundFigures(view: View): Cell[][] {
  const { context } = view.companions;
  if (context === undefined) return [];
  return [...placesOf(view), ...placesWithin(view)].flatMap((place) => [
    ...leavingRows(context, place),
    ...conditionRows(context, place),
    ...roleRows(context, place).flatMap(({ role, band, leaving }) =>
      rateRows(context, place, leaving, `${ROLE_NAMES[role]}: ${band}`),
    ),
  ]);
}

function leavingRows(context: ContextSnapshot, place: Place): Cell[][] {
  const found = leavingOfPlace(context, place);
  return found === undefined ? [] : rateRows(context, place, found, 'All permanent staff');
}

function rateRows({ staffing }: ContextSnapshot, place: Place, found: Leaving, who: string): Cell[][] {
  const [, from, ...rest] = staffing?.months ?? [];
  const row = (code: string, title: string, number: number, rate?: Leaving['leaving']): Cell[] => [
    place.name,
    place.level,
    from ?? NO,
    rest.at(-1) ?? NO,
    NO,
    NO,
    `staffing.${code}`,
    title,
    who,
    who,
    number,
    ...(rate === undefined
      ? [NO, NO, NO]
      : [perHundred(rate.rate), perHundred(rate.lo), perHundred(rate.hi)]),
  ];
  return [
    row('average', 'Permanent staff on average in the year', tenth(found.average)),
    row('left', 'Permanent staff who left in the year', found.left, found.leaving),
    row('resigned', 'Permanent staff who resigned in the year', found.resigned, found.resigning),
    row('moved', 'Permanent staff who moved within the service in the year', found.moved),
  ];
}

function conditionRows(context: ContextSnapshot, place: Place): Cell[][] {
  const found = conditionsOfPlace(context, place);
  const month = context.conditions?.month;
  if (found === undefined || month === undefined) return [];
  return CONDITION_MEASURES.map(({ title, of }, at): Cell[] => [
    place.name,
    place.level,
    month,
    month,
    NO,
    NO,
    `conditions.${at + 1}`,
    title,
    title,
    title,
    of(found) ?? { mark: 'x' },
    NO,
    NO,
    NO,
  ]);
}
