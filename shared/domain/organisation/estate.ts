import * as z from 'zod/mini';
import { Code, Day } from '../kernel/ids.ts';

const Region = z.object({ code: Code, name: z.string() });
export type Region = z.infer<typeof Region>;

/** A PDU or a functional unit. `neighbours` are codes of units in its region, nearest first. */
export const Unit = z.object({
  code: Code,
  name: z.string(),
  region: Code,
  kind: z.enum(['geographic', 'functional', 'imported']),
  staff: z.optional(z.number().check(z.nonnegative())),
  neighbours: z.optional(z.array(Code)),
  /** The first day of a unit that a change of boundaries has made. */
  since: z.optional(Day),
});
export type Unit = z.infer<typeof Unit>;

/** A unit that ended: the last day that it was one, and the units that followed it. */
const FormerUnit = z.extend(Unit, { until: Day, into: z.array(Code) });
export type FormerUnit = z.infer<typeof FormerUnit>;

/** The organisation as a campaign sees it: a snapshot, which only a dated change of boundaries changes. */
export const Estate = z.object({
  asAt: Day,
  source: z.string(),
  regions: z.array(Region),
  units: z.array(Unit),
  former: z.optional(z.array(FormerUnit)),
  /** How many changes of boundaries it has had. */
  revision: z.optional(z.int()),
});
export type Estate = z.infer<typeof Estate>;

/** Units counted as one for a year from 1 April. A unit that stands alone is a pool of one under its own code. */
export const Pool = z.object({ code: Code, name: z.string(), region: Code, units: z.array(Code) });
export type Pool = z.infer<typeof Pool>;
