import * as z from 'zod/mini';
import { Day } from '../kernel/ids.ts';

const Value = z.number().check(z.gte(0), z.lte(1_000_000_000));

const Reading = z.object({ on: Day, value: Value });
export type Reading = z.infer<typeof Reading>;

/** What an action is measured by. Whether it is on track is worked out from it, and stored nowhere. */
export const Measure = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  unit: z.enum(['percent', 'number']),
  /** Undefined where nobody knew: then the first reading is what progress is counted from. */
  baseline: z.optional(Reading),
  target: Value,
  /** In the order of their days; a day has one. */
  readings: z.array(z.extend(Reading, { by: z.string() })),
});
export type Measure = z.infer<typeof Measure>;

/** The first of a measure is its baseline, where that is known. */
export const firstOf = ({ baseline, readings }: Measure): Reading | undefined => baseline ?? readings[0];

export const latestOf = ({ readings }: Measure): Reading | undefined => readings.at(-1);
