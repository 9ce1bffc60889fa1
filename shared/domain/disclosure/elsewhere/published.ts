import * as z from 'zod/mini';
import { Clock, Code, Day, Slug } from '../../kernel/ids.ts';

const Count = z.int().check(z.nonnegative());

/** What somebody else has published of the same people, as it is handed in. */
export const PublishedElsewhere = z.strictObject({
  /** Where it can be read, for people. */
  source: z.string().check(z.minLength(1), z.maxLength(300)),
  published: Day,
  tables: z
    .array(
      z.strictObject({
        /** Code of a region, or `nation`. */
        area: z.union([z.literal('nation'), Code]),
        /** First and last quarter that it counts; without `from` it counts from the beginning. */
        from: z.optional(Clock),
        to: Clock,
        n: Count,
        /** By question and answer, as reports have them; may be empty. */
        counts: z.record(z.string(), z.record(z.string(), Count)),
      }),
    )
    .check(z.minLength(1), z.maxLength(500)),
});
export type PublishedElsewhere = z.infer<typeof PublishedElsewhere>;
export type ElsewhereTable = PublishedElsewhere['tables'][number];

/** The same as it stands in the ledger: what was said of each area up to a clock. */
export const Elsewhere = z.object({
  schema: z.literal('elsewhere/1'),
  campaign: Slug,
  content: PublishedElsewhere,
  said: z.array(
    z.object({
      region: z.nullable(Code),
      upTo: Clock,
      /** By question: the answers whose count is known. */
      known: z.record(z.string(), z.array(z.string())),
    }),
  ),
});
export type Elsewhere = z.infer<typeof Elsewhere>;

/** Beside releases: it is read where they are. */
export const elsewhereKey = (hash: string): string => `releases/elsewhere-${hash}.json`;
