import * as z from 'zod/mini';

const Sum = z.int().check(z.gte(0));

/**
 * Sums over everybody who gave a point of each statement of a scale, turned round where lower points are better: what
 * tells how its statements go together. Groups that share nobody add up.
 */
export const ScaleSums = z.object({
  n: Sum,
  /** Of the points of each statement. */
  sums: z.array(Sum),
  /** Of the squares of all points. */
  squares: Sum,
  /** Of the squares of each person's total. */
  totals: Sum,
});
export type ScaleSums = z.infer<typeof ScaleSums>;

export const addScaleSums = (one: ScaleSums, other: ScaleSums): ScaleSums => ({
  n: one.n + other.n,
  sums: one.sums.map((sum, item) => sum + (other.sums[item] ?? 0)),
  squares: one.squares + other.squares,
  totals: one.totals + other.totals,
});
