import { daysBetween } from '../context/version.ts';
import { firstOf, latestOf, type Measure, type Reading } from './measure.ts';

export type Progress =
  /** The target is reached. */
  | { readonly is: 'met'; readonly latest: Reading }
  /** As far as a straight line from the baseline to the target is on the day of the reading, or further. */
  | { readonly is: 'on-track'; readonly latest: Reading; readonly needed: number }
  | { readonly is: 'behind'; readonly latest: Reading; readonly needed: number }
  /** The target day is past. */
  | { readonly is: 'missed'; readonly latest: Reading }
  | { readonly is: 'not-known'; readonly latest: Reading | undefined; readonly why: NotKnown };

type NotKnown = 'no reading' | 'one reading' | 'old reading' | 'no day';

/** A reading that is older says little of today: a quarter has gone by. */
const OLD_DAYS = 92;

/**
 * Is a measure on track? Its latest reading is held against the straight line that leads from the baseline, on its day,
 * to the target on the target day. `today` decides alone whether a reading is too old, and whether the day is past.
 */
export function progressOf(measure: Measure, target: string | undefined, today: string): Progress {
  const [first, latest] = [firstOf(measure), latestOf(measure)];
  if (first === undefined || latest === undefined) return { is: 'not-known', latest, why: 'no reading' };
  // Lower is better where the target lies under the baseline.
  const reaches = (wanted: number) =>
    measure.target < first.value ? latest.value <= wanted : latest.value >= wanted;
  if (reaches(measure.target)) return { is: 'met', latest };
  if (target === undefined) return { is: 'not-known', latest, why: 'no day' };
  if (today > target) return { is: 'missed', latest };
  if (first === latest) return { is: 'not-known', latest, why: 'one reading' };
  if (daysBetween(latest.on, today) > OLD_DAYS) return { is: 'not-known', latest, why: 'old reading' };
  const needed = onTheLine(first, { on: target, value: measure.target }, latest.on);
  return { is: reaches(needed) ? 'on-track' : 'behind', latest, needed };
}

/** Where a straight line between two readings is on a day, to one decimal; beyond its ends, the end. */
function onTheLine(from: Reading, to: Reading, day: string): number {
  const whole = daysBetween(from.on, to.on);
  const share = whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(from.on, day) / whole));
  return Math.round(10 * (from.value + (to.value - from.value) * share)) / 10;
}
