import * as z from 'zod/mini';
import { Day } from '../kernel/ids.ts';

/**
 * An envelope of a link that was replaced. The shuffle drops it and deletes its row, so that an emptied row
 * means "mixed"; where it is mixed already, the shuffle drops the envelope that stands in its place, so that
 * one person never counts twice. The shuffle leaves this row: a reminder would write it again, and it is needed
 * until neither envelope waits any more. The expiry function clears it then.
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
