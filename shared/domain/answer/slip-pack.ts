import * as z from 'zod/mini';

const Count = z.int().check(z.gte(1));

/**
 * Answers after the shuffle, packed by column: no row and no id stands for a person.
 * The same position in each column is the same slip. Slips lie by unit; within a unit the order is random and drawn
 * at the shuffle.
 *
 * Columns are planes of bits, one after another: plane b of a column holds bit b of each slip's code, 32 slips to a
 * word, little-endian, the first slip in the lowest bit. The code of a single choice or scale is 0 for no answer,
 * else 1 + the position of the value in the question's `answerValues`. The code of several choices has bit i where the
 * value at position i was chosen; 0 is no answer.
 */
export const SlipPack = z.object({
  instrument: z.object({
    id: z.string(),
    version: z.string(),
    /** Earlier versions that some of the slips are of, where too few are of one version to lie by themselves. */
    also: z.optional(z.array(z.string())),
  }),
  n: Count,
  /** In order of their codes; the empty string is "no unit". */
  units: z.array(z.string()),
  /** Slips of each unit. */
  sizes: z.array(Count),
  /** How many planes each question has; planes lie in the order of the questions' ids. */
  columns: z.record(z.string(), z.int()),
  planes: z.instanceof(Uint8Array),
});
export type SlipPack = z.infer<typeof SlipPack>;

/** Slips that one word of a plane holds. */
export const WORD = 32;

export const wordsOf = (n: number): number => Math.ceil(n / WORD);
