import * as z from 'zod/mini';
import { Code, Slug } from '../../domain/kernel/ids.ts';

/** Who codes, as the console or the command line knows them. */
const Coder = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^#\s][^#]*$/));

const batch = { campaign: Slug, region: Code, number: z.optional(z.int()) };

const Rows = z
  .array(z.object({ comment: z.string(), themes: z.array(z.string()).check(z.maxLength(60)) }))
  .check(z.maxLength(10_000));

/** What the coding function is asked for. No answer of it holds a unit, a day, or a text that is not redacted. */
export const CodingEvent = z.discriminatedUnion('action', [
  /** What the schedule starts: forms batches where all of a region's comments are of whole region periods. */
  z.object({ action: z.literal('form') }),
  z.object({ action: z.literal('list'), campaign: z.optional(Slug) }),
  z.object({ action: z.literal('sheet'), ...batch, coder: Coder }),
  z.object({ action: z.literal('code'), ...batch, coder: Coder, rows: Rows, dryRun: z.boolean() }),
  z.object({ action: z.literal('begin'), ...batch, coder: Coder }),
  z.object({ action: z.literal('comment'), ...batch, coder: Coder, comment: z.optional(z.string()) }),
  z.object({ action: z.literal('differences'), ...batch }),
  z.object({ action: z.literal('resolve'), ...batch, by: Coder, rows: Rows, dryRun: z.boolean() }),
  z.object({ action: z.literal('agreement'), ...batch }),
  z.object({ action: z.literal('close'), ...batch, by: Coder }),
  z.object({ action: z.literal('quotes'), ...batch }),
  z.object({
    action: z.literal('quote'),
    ...batch,
    coder: Coder,
    comment: z.string(),
    text: z.string().check(z.maxLength(2000)),
  }),
  z.object({
    action: z.literal('decide-quote'),
    ...batch,
    by: Coder,
    quote: z.string(),
    approve: z.boolean(),
  }),
  z.object({ action: z.literal('withdraw-quote'), ...batch, by: Coder, quote: z.string() }),
  z.object({ action: z.literal('codebook') }),
  z.object({ action: z.literal('add-codebook'), codebook: z.unknown() }),
  z.object({ action: z.literal('load-names'), names: z.string(), dryRun: z.boolean() }),
]);
export type CodingEvent = z.infer<typeof CodingEvent>;
