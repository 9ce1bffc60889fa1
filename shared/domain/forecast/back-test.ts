import { driftForecast, LEAST_CHANGES } from './drift-forecast.ts';

/** How far a way of forecasting was off, on average, over every month that was held out. */
export interface Errors {
  readonly own: number;
  /** Taking the last value for what will be. */
  readonly last: number;
  /** Letting the last value grow as the nation did up to then. Undefined for the nation itself. */
  readonly national: number | undefined;
}

export interface BackTest {
  /** How many times a forecast was made from the months up to then alone. */
  readonly origins: number;
  /** Months that were forecast, over all of them. */
  readonly heldOut: number;
  /** The furthest of them. */
  readonly ahead: number;
  readonly errors: Errors;
  /** Of the held-out months, those inside their interval. */
  readonly inside: number;
  readonly better: { readonly thanLast: boolean; readonly thanNational: boolean | undefined };
}

/** Fewer held-out months than this decide nothing. */
const LEAST_HELD_OUT = 6;

/**
 * Forecasts again from each month that has enough before it, and holds the months that followed against what was
 * expected; nobody looks ahead. It does better where its mean error is smaller and was so from most of the months
 * that it started from: forecasts of one start are off together, so that a smaller mean alone can be one lucky start.
 *
 * @param nation the nation's values for the same months; none where the values are the nation's own.
 */
export function backTest(
  values: readonly number[],
  nation: readonly number[] | undefined,
  steps: number,
): BackTest | undefined {
  const starts = values
    .map((_, at) => (at < LEAST_CHANGES ? [] : fromStart(values, nation, at, steps)))
    .filter((tested) => tested.length > 0);
  const all = starts.flat();
  if (all.length < LEAST_HELD_OUT) return undefined;
  const mean = (of: (tested: Tested) => number, over: readonly Tested[] = all) =>
    over.reduce((sum, each) => sum + of(each), 0) / over.length;
  const beats = (other: (tested: Tested) => number) =>
    mean(({ own }) => own) < mean(other) &&
    2 * starts.filter((start) => mean(({ own }) => own, start) < mean(other, start)).length > starts.length;
  return {
    origins: starts.length,
    heldOut: all.length,
    ahead: Math.max(...all.map(({ ahead }) => ahead)),
    errors: {
      own: mean(({ own }) => own),
      last: mean(({ last }) => last),
      national: nation === undefined ? undefined : mean(({ national }) => national),
    },
    inside: all.filter(({ inside }) => inside).length,
    better: {
      thanLast: beats(({ last }) => last),
      thanNational: nation === undefined ? undefined : beats(({ national }) => national),
    },
  };
}

interface Tested {
  readonly ahead: number;
  readonly own: number;
  readonly last: number;
  readonly national: number;
  readonly inside: boolean;
}

function fromStart(
  values: readonly number[],
  nation: readonly number[] | undefined,
  start: number,
  steps: number,
): readonly Tested[] {
  const last = values[start] ?? 0;
  const growth = nation === undefined ? 1 : ((nation[start] ?? 1) / (nation[0] || 1)) ** (1 / start);
  const expected = driftForecast(values.slice(0, start + 1), steps) ?? [];
  return expected.flatMap(({ ahead, expected: own, lo, hi }) => {
    const actual = values[start + ahead];
    if (actual === undefined) return [];
    return [
      {
        ahead,
        own: Math.abs(actual - own),
        last: Math.abs(actual - last),
        national: Math.abs(actual - last * growth ** ahead),
        inside: actual >= lo && actual <= hi,
      },
    ];
  });
}
