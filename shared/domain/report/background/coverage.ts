import type { ContextSnapshot } from '../../context/snapshot.ts';
import { addMonths } from '../../kernel/calendar.ts';
import { percent } from '../words.ts';
import type { View } from '../view.ts';
import { type Place, placesOf } from './places.ts';

const LEVELS = { own: undefined, pool: 'pool', regional: 'region', national: 'nation' } as const;

/** How many of those who left were asked at all, by staffing records of the same months and the same place. */
export function coverageFacts(view: View, context: ContextSnapshot): { term: string; detail: string }[] {
  const { asked, months } = view.subject;
  const place = placesOf(view).find(({ level }) => level === (LEVELS[view.how] ?? view.scope.kind));
  const left = place && months ? leftIn(context, place, months) : undefined;
  if (asked === null || left === undefined || left === 0) return [];
  const counted = `${asked} people were asked; staffing records count ${left} permanent staff who left in these months`;
  return [
    {
      term: 'Coverage',
      detail: `${counted}${comparedWords(asked, left)}`,
    },
  ];
}

function comparedWords(asked: number, left: number): string {
  if (asked === left) return ', the same number.';
  return asked > left
    ? '. More were asked: the list has others than permanent staff, or the records are behind.'
    : ` (${percent(asked, left)}%). Those who were never asked are not in these figures.`;
}

/** Undefined where a month or a unit of the place is not in the records. */
function leftIn(
  { staffing }: ContextSnapshot,
  { units }: Place,
  { from, to }: { readonly from: string; readonly to: string },
): number | undefined {
  const own = (staffing?.units ?? []).filter(({ unit }) => units.has(unit));
  if (staffing === null || own.length < units.size) return undefined;
  let left = 0;
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    const at = staffing.months.indexOf(month);
    for (const { staff, leftIn: by = [] } of own) {
      const count = by[at];
      if (count === undefined || staff[at] === null) return undefined;
      left += count;
    }
  }
  return left;
}
