import * as z from 'zod/mini';
import { Code, Month, UnitCode } from '../kernel/ids.ts';

/** One leaver of a campaign. There is no mark for "has answered": nothing could set it. */
export const Invitation = z.object({
  id: z.string(),
  /** As the operator gave it: mail goes to it, letters print it. */
  address: z.string(),
  unit: UnitCode,
  region: Code,
  /** What the link carries beside unit and region: see `Ticket`. */
  context: z.optional(z.record(z.string(), z.string())),
  /** The month of leaving, or of being asked, which names the link key. */
  month: Month,
  /** Counts up with each replacement; only the link of the highest issue is good. */
  issue: z.int().check(z.gte(1)),
  /** Set before the mail is handed over, so that nobody gets the same mail twice. */
  invited: z.optional(z.boolean()),
  reminded: z.optional(z.boolean()),
  /** A letter with the link was printed. */
  lettered: z.optional(z.boolean()),
});
export type Invitation = z.infer<typeof Invitation>;

/** How a link reached its leaver: each has its mark on the invitation. */
export type Delivery = 'invited' | 'reminded' | 'lettered';
