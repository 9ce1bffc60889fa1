import * as z from 'zod/mini';
import { addMonths } from '../kernel/calendar.ts';
import { Day, Month } from '../kernel/ids.ts';
import { ContextKind } from './rows.ts';

export const AverageRule = z.enum(['13-point', '2-point']);
export type AverageRule = z.infer<typeof AverageRule>;

/**
 * Context data as at one day: a whole of its own. A report uses one version of each kind, and never fills it up
 * from another, so that figures of different days are never mixed.
 */
export const ContextVersion = z.object({
  kind: ContextKind,
  asAt: Day,
  /** Of corrections of that day: 2 for the first. */
  revision: z.optional(z.int().check(z.gte(2), z.lte(99))),
  loaded: Day,
  /** Hash of the rows. */
  sha256: z.string(),
  /** Hash of the same rows by column. Absent of other kinds than staffing, and of versions that were loaded before. */
  columns: z.optional(z.string()),
  rows: z.int(),
  /** Rows of the file that were refused and left out, as the operator was told and chose. */
  refused: z.int(),
  months: z.nullable(z.object({ from: Month, to: Month })),
  /** How the average headcount of a year is made. */
  average: AverageRule,
  /** Hash of the role map that titles were read by; null where the house's titles were enough. */
  roles: z.nullable(z.string()),
});
export type ContextVersion = z.infer<typeof ContextVersion>;

/** So many days after the newest version of a kind it is late: a quarter has gone by. */
export const LATE_DAYS = 92;

const DAY = 86_400_000;

/** Days from one day to another; below 0 where the other comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Kinds that are loaded once, and not month by month. */
const NO_FEEDS: readonly ContextKind[] = ['roles', 'toolkit', 'human-factors'];

/** Whether a feed has stopped, judged by its newest version. */
export const isLate = ({ kind, asAt }: ContextVersion, today: string): boolean =>
  !NO_FEEDS.includes(kind) && daysBetween(asAt, today) > LATE_DAYS;

/** Whether a file of staffing is too short for a leaving rate, which is of a year: thirteen month ends. */
export const isShortYear = ({ kind, months }: Pick<ContextVersion, 'kind' | 'months'>): boolean =>
  kind === 'staffing' && months !== null && addMonths(months.from, 12) > months.to;

export const contextKey = (kind: string, sha256: string): string => `context/${kind}/${sha256}.json`;
