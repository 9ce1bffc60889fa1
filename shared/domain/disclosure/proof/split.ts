import * as z from 'zod/mini';
import type { Programme } from './linear-program.ts';

const Count = z.int().check(z.nonnegative());

/**
 * Counts of parts of some people, by what they said of themselves or in whichever quarters, with all that a reader knows of
 * them. What is not kept has no true count here, so that its limits are all there is to judge it by.
 */
export const Split = z.object({
  name: z.string(),
  counts: z.array(
    z.object({
      /** Whose it is. */
      part: z.string(),
      /** To what they gave it; people themselves are an answer to nothing. */
      answer: z.string(),
      sensitive: z.boolean(),
      /** People of the part. */
      n: Count,
      /** Least and most that a reader knows of it: the same where the table shows it. */
      least: Count,
      most: Count,
      /** aside: not in the table, but other counts depend on it. */
      is: z.enum(['shown', 'withheld', 'aside']),
    }),
  ),
  /** Sums that are known beside, terms by position in `counts`. */
  known: z.array(
    z.object({
      terms: z.array(z.tuple([Count, z.int()])),
      low: z.optional(z.int()),
      high: z.optional(z.int()),
    }),
  ),
});
export type Split = z.infer<typeof Split>;
export type SplitCount = Split['counts'][number];

/** People, and not their answers: whose groups are judged by how small they are. */
export const PEOPLE = 'people';

/** Positions of what is withheld. */
export const withheldIn = ({ counts }: Split): readonly number[] =>
  counts.flatMap(({ is }, at) => (is === 'withheld' ? [at] : []));

export const programmeOf = ({ counts, known }: Split): Programme => ({
  variables: counts.map(({ least, most }) => ({ low: least, high: most, whole: true })),
  constraints: known.map(({ terms, low, high }) => ({
    terms,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  })),
});

/** What a reader knew before the table showed anything. */
export const before = ({ counts, ...split }: Split): Split => ({
  ...split,
  counts: counts.map((count) =>
    count.is === 'shown' ? { ...count, least: 0, most: count.n, is: 'withheld' } : count,
  ),
});
