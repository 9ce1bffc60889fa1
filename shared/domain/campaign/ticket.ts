import * as z from 'zod/mini';
import { Code, Day, Slug } from '../kernel/ids.ts';

/** The right to answer once. Nothing in it tells whether it was used, or whose it is. */
export const Ticket = z.object({
  campaign: Slug,
  unit: Code,
  region: Code,
  /** The last day on which its link works: a Sunday, shown to the respondent. */
  expires: Day,
  /** Another link stands in its place: the row stays so that its holder can be told. */
  replaced: z.optional(z.boolean()),
});
export type Ticket = z.infer<typeof Ticket>;
