import * as z from 'zod/mini';

/** How fast a mail service takes mail, all campaigns together. */
export interface MailLimits {
  readonly perSecond: number;
  readonly perDay: number;
}

/** What was reserved: mails by the hour since 1970, and when the next may go out. */
export const PaceState = z.object({
  hours: z.record(z.string(), z.int()),
  next: z.number(),
  /** Counts up with each reservation: two runs at once never hold the same place. */
  revision: z.int(),
});
export type PaceState = z.infer<typeof PaceState>;

/** Places in the stream of mails: the first goes out at `from`, each of the others `everyMs` after the one before. */
export interface Places {
  readonly from: number;
  readonly everyMs: number;
  readonly count: number;
}

const HOUR = 3_600_000;

/** SES counts a rolling day. Whole hours are counted, so the one that the day begins in counts in full. */
const HOURS_COUNTED = 25;

export const UNUSED: PaceState = { hours: {}, next: 0, revision: 0 };

/** Up to so many places from now on, as far as the day's allowance goes; no place leaves a count of 0. */
export function takePlaces(
  { hours, next, revision }: PaceState,
  { perSecond, perDay }: MailLimits,
  now: number,
  wanted: number,
): { readonly state: PaceState; readonly places: Places } {
  const hour = Math.floor(now / HOUR);
  const counted = Object.fromEntries(
    Object.entries(hours).filter(([at]) => Number(at) > hour - HOURS_COUNTED),
  );
  const used = Object.values(counted).reduce((sum, count) => sum + count, 0);
  const count = Math.max(0, Math.min(wanted, perDay - used));
  const everyMs = 1000 / perSecond;
  const from = Math.max(now, next);
  return {
    places: { from, everyMs, count },
    state: {
      hours: { ...counted, [hour]: (counted[hour] ?? 0) + count },
      next: from + count * everyMs,
      revision: revision + 1,
    },
  };
}
