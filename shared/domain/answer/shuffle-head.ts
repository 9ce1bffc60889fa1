import * as z from 'zod/mini';
import { Bytes } from '../kernel/bytes.ts';

const frozen = {
  /** Names the chunks of envelope keys that this shuffle froze; a position counts through all of them. */
  run: z.string(),
  chunks: z.int(),
  /** What every order of this shuffle comes from. It goes last. */
  seed: Bytes,
};

const decided = {
  ...frozen,
  /** Positions of envelopes that were withdrawn or replaced: they are emptied and never mixed. */
  dropped: z.array(z.int()),
  /** Positions of envelopes that go on waiting. */
  left: z.array(z.int()),
  /** Receipt hashes of withdrawals that are settled by `dropped`. */
  settled: z.array(z.string()),
};

/**
 * How far the shuffle of a region and month is. Each step is one conditional write, the first writer wins, and all
 * that is written between two steps follows from the head and the envelopes alone: a crash anywhere and a second
 * run end in the same place. No head means that nothing is frozen yet; one that was put is never removed.
 */
export const ShuffleHead = z.discriminatedUnion('state', [
  z.object({ state: z.literal('frozen'), ...frozen }),
  /** `year` names the key that profile parts are sealed to. */
  z.object({ state: z.literal('dealing'), ...decided, year: z.string() }),
  z.object({ state: z.literal('written'), ...decided }),
  z.object({ state: z.literal('done') }),
]);
export type ShuffleHead = z.infer<typeof ShuffleHead>;
export type Frozen = Extract<ShuffleHead, { state: 'frozen' }>;
export type Dealing = Extract<ShuffleHead, { state: 'dealing' }>;
export type Written = Extract<ShuffleHead, { state: 'written' }>;
