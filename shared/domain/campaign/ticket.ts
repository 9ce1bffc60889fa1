import * as z from 'zod/mini';
import { Code, Day, Slug, UnitCode } from '../kernel/ids.ts';

/** The right to answer once. Nothing in it tells whether it was used, or whose it is. */
export const Ticket = z.object({
  campaign: Slug,
  unit: UnitCode,
  region: Code,
  /** Values that came with this person's place in the list, such as the role applied for. */
  context: z.optional(z.record(z.string(), z.string())),
  /** The last day on which its link works: a Sunday, shown to the respondent. */
  expires: Day,
  /** Anybody may answer by this link, each browser session once: no right of one person. */
  open: z.optional(z.boolean()),
  /** Another link stands in its place: the row stays so that its holder can be told. */
  replaced: z.optional(z.boolean()),
});
export type Ticket = z.infer<typeof Ticket>;
