import * as z from 'zod/mini';
import { Day } from '../kernel/ids.ts';

/**
 * An envelope of a link that was replaced. The shuffle drops it; where it is mixed already, the shuffle drops
 * the envelope that stands in its place, so that one person never counts twice. Such a row lasts until
 * neither envelope waits for a shuffle any more.
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
