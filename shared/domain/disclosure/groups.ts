import * as z from 'zod/mini';
import { Clock, Code, Month, Slug } from '../kernel/ids.ts';

/** Slips of a region that are counted together: all its shuffle months not in an earlier period. */
export const RegionPeriod = z.object({
  campaign: Slug,
  region: Code,
  clock: Clock,
  /** Months of the shuffles; empty for an import. */
  months: z.array(Month),
  respondents: z.int(),
});
export type RegionPeriod = z.infer<typeof RegionPeriod>;

/** One unit's slips of one region period: the smallest thing that groups are made of. */
export const Atom = z.object({ unit: z.string(), period: Clock });
export type Atom = z.infer<typeof Atom>;

/** Slips of a unit or pool that are counted together, for ever: whole atoms of released periods. */
export const Batch = z.object({
  campaign: Slug,
  region: Code,
  clock: Clock,
  /** The unit's own code, or the pool's. */
  group: Code,
  units: z.array(Code),
  atoms: z.array(Atom),
  respondents: z.int(),
});
export type Batch = z.infer<typeof Batch>;
