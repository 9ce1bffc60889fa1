import * as z from 'zod/mini';
import { Clock, Code, Slug } from '../kernel/ids.ts';
import type { RegionPeriod } from '../disclosure/groups.ts';

/**
 * Comments of a region that are coded and counted together, for ever: all those of whole region periods. It says
 * which comments they are, and nothing of when any of them came.
 */
export const CodingBatch = z.object({
  campaign: Slug,
  region: Code,
  /** 1 for the first of the region. */
  number: z.int().check(z.gte(1)),
  /** The periods that its comments were written in. */
  periods: z.array(Clock).check(z.minLength(1)),
  codebook: z.object({ id: Slug, version: z.string() }),
  /** Names of the comments: random, so that their order is that of nothing. */
  comments: z.array(z.string()),
});
export type CodingBatch = z.infer<typeof CodingBatch>;

/** How many texts the shuffle of a month put into the pile: written when the last of them is there. */
export interface MonthTexts {
  readonly month: string;
  readonly texts: number;
}

export type NotFormed =
  /** A shuffle is putting its texts there just now. */
  | 'unfinished'
  /** Texts of a month that is in no region period yet: they are not to be told apart from the others. */
  | 'period'
  /** Fewer than k. */
  | 'few'
  /** More than one row of the store holds. */
  | 'many';

const MOST = 9_000;

interface Standing {
  readonly periods: readonly RegionPeriod[];
  readonly months: readonly MonthTexts[];
  /** Names of all comments of the region. */
  readonly comments: readonly string[];
  readonly batches: readonly CodingBatch[];
}

/**
 * The next batch of a region: every comment that is in none, where each month that comments came from is in a region
 * period. Comments carry no month; so a batch waits while any of another period could be among them.
 */
export function nextBatch(
  at: { readonly campaign: string; readonly region: string; readonly k: number },
  { periods, months, comments, batches }: Standing,
  codebook: CodingBatch['codebook'],
): CodingBatch | NotFormed {
  if (months.reduce((sum, { texts }) => sum + texts, 0) !== comments.length) return 'unfinished';
  const formed = new Set(periods.flatMap((period) => period.months));
  if (months.some(({ month }) => !formed.has(month))) return 'period';
  const taken = new Set(batches.flatMap((batch) => batch.comments));
  const fresh = comments.filter((name) => !taken.has(name)).toSorted();
  if (fresh.length < at.k) return 'few';
  if (fresh.length > MOST) return 'many';
  const covered = new Set(batches.flatMap((batch) => batch.periods));
  return {
    campaign: at.campaign,
    region: at.region,
    number: batches.length + 1,
    periods: periods
      .map(({ clock }) => clock)
      .filter((clock) => !covered.has(clock))
      .toSorted(),
    codebook,
    comments: fresh,
  };
}
