import type { ContextSnapshot } from '../context/snapshot.ts';
import { conditionsOfPlace, type PlaceConditions } from '../report/background/conditions-table.ts';
import { fixed } from '../report/background/words.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { monthRange } from '../report/words.ts';
import { NO_INTERVAL, type Measure } from './measure.ts';
import type { Strand } from './strands.ts';
import type { WheelPlace } from './wheel-place.ts';

type Words = (found: PlaceConditions) => string | undefined;

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

const MEASURES: readonly (readonly [strand: Strand, name: string, words: Words])[] = [
  ['workforce', 'Posts, full-time equivalent', ({ posts }) => (posts === null ? undefined : whole(posts))],
  [
    'workforce',
    'Vacant posts, full-time equivalent',
    ({ vacancies, vacancyShare }) =>
      vacancies === null || vacancyShare === null
        ? undefined
        : `${whole(vacancies)} (${fixed(100 * vacancyShare)}% of posts)`,
  ],
  [
    'workforce',
    'Staff whom a senior officer supervises, on average',
    ({ span, overTen, seniors }) =>
      span === null
        ? undefined
        : `${fixed(span)}${overTen === null || seniors === null ? '' : ` (${overTen} of ${seniors} supervise more than 10)`}`,
  ],
  [
    'health',
    'Workload of practitioners, on average',
    ({ workload, practitioners }) =>
      workload === null ? undefined : `${Math.round(workload)}% (${practitioners ?? 0} practitioners)`,
  ],
  [
    'health',
    'Working days lost to sickness in twelve months, a person',
    ({ sickness }) => (sickness === null ? undefined : fixed(sickness)),
  ],
];

/** Posts, workload and sickness, as the reports have them. Nothing of it is known by role. */
export function conditionsMeasures(context: ContextSnapshot, place: WheelPlace): readonly Measure[] {
  const found = conditionsOfPlace(context, place);
  const version = context.versions.find(({ kind }) => kind === 'conditions');
  const month = context.conditions?.month;
  if (found === undefined || version === undefined || month === undefined) return [];
  return MEASURES.flatMap(([strand, name, words]): Measure[] => {
    const value = words(found);
    if (value === undefined) return [];
    const source = `Posts, workload and sickness extract as at ${dayInWords(version.asAt)}`;
    const asAt = `the end of ${monthRange({ from: month, to: month })}`;
    return [{ strand, name, value, interval: NO_INTERVAL, source, asAt }];
  });
}
