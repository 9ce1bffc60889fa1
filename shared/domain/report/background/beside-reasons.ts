import type { ContextSnapshot } from '../../context/snapshot.ts';
import { topGroup } from '../top-group.ts';
import { reasonName, reasonsOf, type View } from '../view.ts';
import { lowered } from '../words.ts';
import { conditionsOfPlace, type PlaceConditions } from './conditions-table.ts';
import { placesOf } from './places.ts';
import { fixed, perHundred } from './words.ts';

/** What the service measures that bears on a reason. */
const MEASURES: Readonly<Record<string, readonly ((found: PlaceConditions) => string | undefined)[]>> = {
  workload: [
    ({ workload }) =>
      said(workload, (value) => `practitioners’ workload is ${Math.round(value)}% on average`),
    ({ vacancyShare }) => said(vacancyShare, (value) => `${fixed(perHundred(value))}% of posts are vacant`),
  ],
  wellbeing: [
    ({ sickness }) =>
      said(sickness, (value) => `${fixed(value)} working days a person were lost to sickness in the year`),
  ],
  management: [
    ({ span }) => said(span, (value) => `a senior officer supervises ${fixed(value)} people on average`),
    ({ overTen, seniors }) =>
      overTen === null || seniors === null ? undefined : `${overTen} of ${seniors} supervise more than 10`,
  ],
};

/** Beside reasons that lead: how the place is placed, and the wider ones. Set side by side, never joined. */
export function besideReasons(view: View, context: ContextSnapshot): string[] {
  const question = reasonsOf(view);
  if (question === undefined) return [];
  const places = placesOf(view).flatMap((place) => {
    const found = conditionsOfPlace(context, place);
    return found === undefined ? [] : [{ place, found }];
  });
  return topGroup(question, view.subject).named.flatMap(({ option }) => {
    const words = (MEASURES[option.driver ?? ''] ?? []).map((measure) =>
      places.flatMap(({ place, found }) => {
        const text = measure(found);
        return text === undefined ? [] : [`${place.name}: ${text}`];
      }),
    );
    const all = words.filter((each) => each.length > 0).map((each) => `${each.join('; ')}.`);
    return all.length === 0
      ? []
      : [`Beside the reason “${lowered(reasonName(question, option))}”. ${all.join(' ')}`];
  });
}

const said = (value: number | null, words: (value: number) => string): string | undefined =>
  value === null ? undefined : words(value);
