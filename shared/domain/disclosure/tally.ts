import * as z from 'zod/mini';
import { Clock, Code, Slug } from '../kernel/ids.ts';
import { ScaleSums } from './scale-sums.ts';

/**
 * Counts of one group: `counts[question]` is [no answer, …one a value, in the order of `answerValues`].
 * Groups that share nobody add up, in any order: a commutative monoid with `NOBODY`.
 */
export const GroupCounts = z.object({
  n: z.int().check(z.gte(0)),
  counts: z.record(z.string(), z.array(z.int().check(z.gte(0)))),
});
export type GroupCounts = z.infer<typeof GroupCounts>;

/** A region period, counted once by unit and kept. The empty unit is "no unit given" (imports only). */
export const Tally = z.object({
  schema: z.literal('tally/1'),
  campaign: Slug,
  region: Code,
  clock: Clock,
  instrument: z.object({ id: Slug, version: z.string() }),
  units: z.record(z.string(), GroupCounts),
  /** By factor, of a closed survey: of the whole region, because no smaller group is told of. */
  scales: z.optional(z.record(z.string(), ScaleSums)),
});
export type Tally = z.infer<typeof Tally>;

export const tallyKey = (campaign: string, region: string, clock: string): string =>
  `tallies/${campaign}/${region}/${clock}.json`;

export const NOBODY: GroupCounts = { n: 0, counts: {} };

export const mergeCounts = (groups: readonly GroupCounts[]): GroupCounts => groups.reduce(addCounts, NOBODY);

function addCounts(one: GroupCounts, other: GroupCounts): GroupCounts {
  const counts: Record<string, number[]> = { ...one.counts };
  for (const [question, more] of Object.entries(other.counts)) {
    const held = counts[question];
    counts[question] = held === undefined ? more : addColumns(held, more);
  }
  return { n: one.n + other.n, counts };
}

function addColumns(one: readonly number[], other: readonly number[]): number[] {
  if (one.length !== other.length)
    throw new RangeError('Counts of different versions of a question do not add up.');
  return one.map((count, at) => count + (other[at] ?? 0));
}

/** The units of two tallies side by side; what both hold is added. */
export function mergeUnits(one: Tally['units'], other: Tally['units']): Tally['units'] {
  const codes = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...codes].sort().map((code) => [code, mergeCounts([one[code] ?? NOBODY, other[code] ?? NOBODY])]),
  );
}
