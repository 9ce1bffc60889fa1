import * as z from 'zod/mini';
import { Code, Day, Month, UnitCode } from '../kernel/ids.ts';

/** A mail that did not go out, or may not have: nobody is sent it again before the operator says so. */
export const Unsent = z.object({
  kind: z.enum(['invitation', 'reminder', 'second-reminder', 'closing']),
  why: z.string(),
  /** How often it was refused. */
  tries: z.int(),
});
export type Unsent = z.infer<typeof Unsent>;

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
  remindedAgain: z.optional(z.boolean()),
  toldOfClosing: z.optional(z.boolean()),
  /** The days of the invitation and of the latest mail, which reminders count from. */
  invitedOn: z.optional(Day),
  mailedOn: z.optional(Day),
  /** The mail that is being handed over now; left standing where a run died meanwhile. */
  inHand: z.optional(Unsent.shape.kind),
  /** Of the attempt that has it in hand: a claim that is sent twice is still its own. */
  hand: z.optional(z.string()),
  unsent: z.optional(Unsent),
  /** A letter with the link was printed. */
  lettered: z.optional(z.boolean()),
});
export type Invitation = z.infer<typeof Invitation>;
