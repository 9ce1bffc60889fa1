import * as z from 'zod/mini';
import { monthsOfQuarter } from '../../kernel/calendar.ts';
import { Clock, Code } from '../../kernel/ids.ts';

const QuestionId = z.string().check(z.maxLength(60));

/**
 * A table that somebody asks for beside the reports. `profile`: people of a year's counts by what they said of
 * themselves, alone, by a second such answer, or by their answers to a question. `areas`: a question's answers in
 * regions and the nation over whole quarters.
 */
export const CutTable = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('profile'),
    /** Runs from 1 April; named by the calendar year it starts in. */
    year: z.string().check(z.regex(/^\d{4}$/)),
    /** Null: each region. */
    region: z.nullable(Code),
    rows: QuestionId,
    columns: z.nullable(QuestionId),
  }),
  z.object({
    of: z.literal('areas'),
    question: QuestionId,
    from: Clock,
    to: Clock,
    /** Null: each region and the nation. */
    region: z.nullable(Code),
  }),
]);
export type CutTable = z.infer<typeof CutTable>;
export type ProfileTable = Extract<CutTable, { readonly of: 'profile' }>;
export type AreasTable = Extract<CutTable, { readonly of: 'areas' }>;

/** The question whose answers are its columns; null of people alone. */
export const columnsOf = (table: CutTable): string | null =>
  table.of === 'profile' ? table.columns : table.question;

/** First and last month of its year or quarters, as these are named: the last period may end a little later. */
export const monthsOfTable = (table: CutTable): { readonly from: string; readonly to: string } =>
  table.of === 'profile'
    ? { from: `${table.year}-04`, to: `${Number(table.year) + 1}-03` }
    : { from: monthsOfQuarter(table.from)[0] ?? '', to: monthsOfQuarter(table.to).at(-1) ?? '' };
