import { meanInterval } from '../statistics/mean-interval.ts';

export interface Expected {
  /** Steps after the last value, from 1. */
  readonly ahead: number;
  readonly expected: number;
  /** Where the value will lie with this confidence, if the changes stay as they were. */
  readonly lo: number;
  readonly hi: number;
}

/** Of fewer changes than this no spread can be worked out that is worth an interval. */
export const LEAST_CHANGES = 6;
const CONFIDENCE = 0.95;

/**
 * A random walk with drift: each step adds the mean of the steps before. The interval allows for the steps' own spread
 * and for the drift being a mean of few: s·√(h(1 + h/m)) for m changes, by Student's t of m − 1.
 * Hyndman and Athanasopoulos, Forecasting: principles and practice (3rd ed.), 5.2 and 5.5.
 *
 * Undefined of fewer than seven values.
 */
export function driftForecast(values: readonly number[], steps: number): readonly Expected[] | undefined {
  const changes = values.slice(1).map((value, at) => value - (values[at] ?? Number.NaN));
  const last = values.at(-1);
  const m = changes.length;
  if (last === undefined || m < LEAST_CHANGES || !changes.every(Number.isFinite)) return undefined;
  const drift = changes.reduce((sum, change) => sum + change, 0) / m;
  const spread = Math.sqrt(changes.reduce((sum, change) => sum + (change - drift) ** 2, 0) / (m - 1));
  return Array.from({ length: steps }, (_, at) => at + 1).flatMap((ahead) => {
    const expected = last + ahead * drift;
    const reach = spread * Math.sqrt(ahead * (1 + ahead / m));
    const interval = meanInterval(expected, reach, m - 1, CONFIDENCE);
    return interval.ok ? [{ ahead, expected, ...interval.value }] : [];
  });
}
