import type { Result } from '../kernel/result.ts';
import { sum } from './moments.ts';
import { finite, nonsense } from './sense.ts';

export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Agreement of any number of coders with missing values (Krippendorff 2011, "Computing Krippendorff's
 * alpha-reliability"): 1 − observed ÷ expected disagreement over the coincidence matrix.
 *
 * @param codersByUnits coders × units, null where a coder did not code the unit.
 */
export function krippendorffAlpha(
  codersByUnits: readonly (readonly (number | null)[])[],
  level: MeasurementLevel,
): Result<{ alpha: number }> {
  const unitCount = Math.max(0, ...codersByUnits.map((coder) => coder.length));
  const units = Array.from(Array(unitCount).keys(), (unit) =>
    codersByUnits.map((coder) => coder[unit] ?? null).filter((value) => value !== null),
  ).filter((values) => values.length >= 2);
  if (units.length === 0) return nonsense('coders', 'no unit was coded by two coders');
  if (!units.flat().every(Number.isFinite)) return nonsense('coders', 'codes must be numbers');
  const values = [...new Set(units.flat())].toSorted((a, b) => a - b);
  const totals = values.map((value) => units.flat().filter((code) => code === value).length);
  const n = sum(totals);
  const distance = distances(values, totals, level);
  const observed = sum(units.map((codes) => pairSum(codes, values, distance) / (codes.length - 1))) / n;
  const expected =
    sum(
      [...values.keys()].flatMap((c) =>
        [...values.keys()].map((k) => (totals[c] ?? 0) * (totals[k] ?? 0) * distance(c, k)),
      ),
    ) /
    (n * (n - 1));
  if (expected === 0) return nonsense('coders', 'only one code was ever used, so agreement has no meaning');
  return finite({ alpha: 1 - observed / expected });
}

/** Sum of the distances of all ordered pairs of one unit's codes. */
function pairSum(
  codes: readonly number[],
  values: readonly number[],
  distance: (c: number, k: number) => number,
): number {
  const places = codes.map((code) => values.indexOf(code));
  return sum(places.flatMap((c) => places.map((k) => distance(c, k))));
}

/** Squared distance between the values at two places, by level of measurement. */
function distances(values: readonly number[], totals: readonly number[], level: MeasurementLevel) {
  return (c: number, k: number): number => {
    if (c === k) return 0;
    const [a, b] = [values[c] ?? 0, values[k] ?? 0];
    switch (level) {
      case 'nominal':
        return 1;
      case 'interval':
        return (a - b) ** 2;
      case 'ratio':
        return ((a - b) / (a + b)) ** 2;
      case 'ordinal': {
        const [low, high] = [Math.min(c, k), Math.max(c, k)];
        const between = sum(totals.slice(low, high + 1));
        return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2;
      }
    }
  };
}
