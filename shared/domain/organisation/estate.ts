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
});
export type Unit = z.infer<typeof Unit>;

/** The organisation as a campaign sees it: a snapshot, so that a later change of boundary cannot move a slip. */
export const Estate = z.object({
  asAt: Day,
  source: z.string(),
  regions: z.array(Region),
  units: z.array(Unit),
});
export type Estate = z.infer<typeof Estate>;

/** Units counted as one for a year from 1 April. A unit that stands alone is a pool of one under its own code. */
export const Pool = z.object({ code: Code, name: z.string(), region: Code, units: z.array(Code) });
export type Pool = z.infer<typeof Pool>;
