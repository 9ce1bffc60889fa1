import type { ContextSnapshot } from '../../context/snapshot.ts';
import { topGroup } from '../top-group.ts';
import { reasonName, reasonsOf, type View } from '../view.ts';
import { lowered } from '../words.ts';
import { conditionsOfPlace, type PlaceConditions } from './conditions-table.ts';
import { placesOf } from './places.ts';
import { fixed, perHundred } from './words.ts';

interface Measure {
  readonly name: string;
  readonly of: (found: PlaceConditions) => string | undefined;
}

/** What the service measures that bears on a reason. */
const MEASURES: Readonly<Record<string, readonly Measure[]>> = {
  workload: [
    {
      name: 'practitioners’ workload on average',
      of: ({ workload }) => said(workload, (value) => `${Math.round(value)}%`),
    },
    {
      name: 'posts that are vacant',
      of: ({ vacancyShare }) => said(vacancyShare, (value) => `${fixed(perHundred(value))}%`),
    },
  ],
  wellbeing: [
    {
      name: 'working days lost to sickness in the year, per person',
      of: ({ sickness }) => said(sickness, fixed),
    },
  ],
  management: [
    { name: 'people supervised by each senior officer on average', of: ({ span }) => said(span, fixed) },
    {
      name: 'senior officers who supervise more than 10',
      of: ({ overTen, seniors }) =>
        overTen === null || seniors === null ? undefined : `${overTen} of ${seniors}`,
    },
  ],
};

/** Beside reasons that lead: what is measured here, and in the wider places. Set side by side, never joined. */
export function besideReasons(view: View, context: ContextSnapshot): string[] {
  const question = reasonsOf(view);
  if (question === undefined) return [];
  const places = placesOf(view).flatMap((place) => {
    const found = conditionsOfPlace(context, place);
    return found === undefined ? [] : [{ place, found }];
  });
  return topGroup(question, view.subject).named.flatMap(({ option }) => {
    const measured = (MEASURES[option.driver ?? ''] ?? []).flatMap(({ name, of }) => {
      const values = places.flatMap(({ place, found }) => {
        const value = of(found);
        return value === undefined ? [] : [`${value} in ${place.name}`];
      });
      return values.length === 0 ? [] : [`${name}, ${values.join(', ')}`];
    });
    return measured.length === 0
      ? []
      : [`Beside the reason “${lowered(reasonName(question, option))}”: ${measured.join('; ')}.`];
  });
}

const said = (value: number | null, words: (value: number) => string): string | undefined =>
  value === null ? undefined : words(value);
