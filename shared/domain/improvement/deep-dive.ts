import * as z from 'zod/mini';
import { DriverId } from '../kernel/driver-id.ts';
import { Clock, Day, Slug } from '../kernel/ids.ts';
import { Scope } from '../report/scope.ts';

const Text = z.string().check(z.minLength(1), z.maxLength(4000));
const Person = z.object({ id: z.string(), name: z.string() });

/** How a unit stood when it was chosen: kept as it was, whatever is loaded later. */
const StoodAt = z.object({
  /** The release whose frozen staffing it is from. */
  campaign: Slug,
  clock: Clock,
  staff: z.int(),
  left: z.int(),
  rate: z.object({ rate: z.number(), lo: z.number(), hi: z.number() }),
  rank: z.int(),
  ranks: z.object({ from: z.int(), to: z.int() }),
  /** How many units were ranked. */
  of: z.int(),
});
export type StoodAt = z.infer<typeof StoodAt>;

export const DeepDiveStatus = z.enum(['draft', 'in review', 'published']);
export type DeepDiveStatus = z.infer<typeof DeepDiveStatus>;

/** A close look at one unit: why it was chosen, what was done, what was found, and who looked it over. */
export const DeepDive = z.object({
  id: Slug,
  revision: z.int().check(z.gte(1)),
  /** The unit: `unit-CODE`. */
  scope: Scope,
  status: DeepDiveStatus,
  why: Text,
  stood: StoodAt,
  comparator: z.optional(z.object({ scope: Scope, stood: StoodAt, why: Text })),
  methods: z.optional(Text),
  evidence: z.array(z.object({ on: Day, by: z.string(), text: Text })),
  themes: z.array(z.object({ driver: DriverId, text: Text })),
  practices: z.array(z.string()),
  findings: z.optional(Text),
  /** Each sending for review, and what the second person decided. */
  reviews: z.array(
    z.object({
      sent: z.object({ on: Day, by: Person }),
      decided: z.optional(
        z.object({ on: Day, by: Person, as: z.enum(['published', 'returned']), text: z.string() }),
      ),
    }),
  ),
  made: z.object({ on: Day, by: z.string() }),
});
export type DeepDive = z.infer<typeof DeepDive>;

/** How many there are of each status: together, all of them. */
export const totalsOf = (dives: readonly DeepDive[]): Readonly<Record<DeepDiveStatus | 'all', number>> => ({
  draft: dives.filter(({ status }) => status === 'draft').length,
  'in review': dives.filter(({ status }) => status === 'in review').length,
  published: dives.filter(({ status }) => status === 'published').length,
  all: dives.length,
});
