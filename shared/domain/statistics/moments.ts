/** Sums of plain numbers that several statistics share. */

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Sample variance, n − 1 in the denominator; exactly 0 where all are the same, which their rounded mean need not be. */
export function variance(values: readonly number[]): number {
  const [first = 0] = values;
  const centre = first + mean(values.map((value) => value - first));
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/** Quantile of type 7 (the default of R): linear between order statistics. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
