import * as z from 'zod/mini';

/**
 * Answers after the shuffle, packed by column: no row and no id stands for a person.
 * The same position in each column is the same slip; the order is random and drawn at the shuffle.
 *
 * A column of a single choice or scale holds one byte a slip: 0 for no answer, else 1 + the position of
 * the value in the question's `answerValues`. A column of several choices holds four bytes a slip, little-endian:
 * bit i is set where the value at position i was chosen; 0 is no answer.
 */
export const SlipPack = z.object({
  instrument: z.object({
    id: z.string(),
    version: z.string(),
    /** Earlier versions that some of the slips are of, where too few are of one version to lie by themselves. */
    also: z.optional(z.array(z.string())),
  }),
  n: z.int().check(z.gte(1)),
  /** Codes that `unit` points into; the empty string is "no unit". */
  units: z.array(z.string()),
  /** Two bytes a slip, little-endian. */
  unit: z.instanceof(Uint8Array),
  columns: z.record(z.string(), z.instanceof(Uint8Array)),
});
export type SlipPack = z.infer<typeof SlipPack>;
