import * as z from 'zod/mini';

/**
 * Other worlds that a release was proved by, kept for the next one to look at first. A row is a world: what it is about
 * (atom, answer), then its shifts (atom, answer, by), all as positions. It proves nothing by itself: each is checked anew.
 */
export const KeptWorlds = z.object({
  schema: z.literal('worlds/1'),
  atoms: z.array(z.string()),
  /** Question and value. */
  answers: z.array(z.string()),
  worlds: z.array(z.array(z.int())),
  /**
   * Of tables of sensitive counts, absent where it was made before they were kept. A row is a table, the withheld count
   * that it was found for, then its atoms, and by how much; all but the last are positions in the names.
   */
  open: z.optional(z.object({ names: z.array(z.string()), worlds: z.array(z.array(z.int())) })),
});
export type KeptWorlds = z.infer<typeof KeptWorlds>;

export const worldsKey = (hash: string): string => `worlds/${hash}.json`;
