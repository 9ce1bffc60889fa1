import * as z from 'zod/mini';
import { Day } from '../kernel/ids.ts';

/**
 * An envelope of a link that was replaced, and the one that stands in its place. The shuffle drops it; where it is
 * mixed already, the shuffle drops the envelope in its place, so that one person never counts twice.
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
