import * as z from 'zod/mini';
import { Day } from '../kernel/ids.ts';

/**
 * An envelope of a link that was replaced. The shuffle drops it; where it is mixed already (its emptied row is
 * marked so), the shuffle drops the envelope that stands in its place, so that one person never counts twice.
 * The shuffle alone clears such rows, together with the emptied envelopes, once their links have expired and
 * no envelope of the chain waits any more: see docs/decisions/replaced-envelopes.md.
 */
export const Superseded = z.object({
  /** The envelope key of the replaced link. */
  key: z.string(),
  /** The envelope key of the newest link. */
  by: z.string(),
  /** The issue of the newest link. */
  issue: z.int(),
  expires: Day,
});
export type Superseded = z.infer<typeof Superseded>;
