import * as z from 'zod/mini';
import { Bytes } from '../../domain/kernel/bytes.ts';
import { Day } from '../../domain/kernel/ids.ts';

/** Sealed until the shuffle empties it: its key stays, as proof against a second sending. */
export const EnvelopeRow = z.object({
  sealed: z.optional(Bytes),
  retryHash: z.optional(z.string()),
  expires: Day,
  /** Emptied because it was mixed, and not because it was dropped: what replaces it must not count again. */
  mixed: z.optional(z.boolean()),
  ttl: z.optional(z.int()),
});

export const envelopePartition = (campaign: string, region: string): string => `${campaign}#${region}`;
