import * as z from 'zod/mini';
import { Slug } from '../../kernel/ids.ts';
import { CutTable } from './cut-table.ts';

const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/));

/** Somebody's wish for a table: who asked, when, why, for what; and, once it was decided, how. */
export const CutRequest = z.object({
  /** Made of campaign and table: the same asked again is the same request. */
  id: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
  campaign: Slug,
  by: z.string().check(z.minLength(1), z.maxLength(200)),
  why: z.string().check(z.minLength(1), z.maxLength(500)),
  asked: Instant,
  table: CutTable,
  decided: z.optional(
    z.object({
      at: Instant,
      answer: z.discriminatedUnion('is', [
        /** `table`: the hash that the table's file is named by. */
        z.object({ is: z.literal('granted'), table: z.string() }),
        z.object({ is: z.literal('refused'), why: z.string() }),
      ]),
    }),
  ),
});
export type CutRequest = z.infer<typeof CutRequest>;
export type CutAnswer = NonNullable<CutRequest['decided']>['answer'];
