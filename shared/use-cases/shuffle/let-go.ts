import { lettingGo } from '../../domain/answer/replaced-envelopes.ts';
import { addDays, dayOf } from '../../domain/kernel/calendar.ts';
import type { RegionMonth } from '../ports/heads.ts';
import type { ShuffleDesk } from './shuffle-desk.ts';

type Desk = Pick<ShuffleDesk, 'envelopes' | 'withdrawals' | 'clock'>;

/** A link is good until the end of its last day; one day more leaves room for what was under way then. */
const DAYS_OF_GRACE = 1;

/** Forgets emptied envelopes of a region whose links have expired: see docs/decisions/replaced-envelopes.md. */
export async function letGo(
  { envelopes, withdrawals, clock }: Desk,
  { campaign, region }: Omit<RegionMonth, 'month'>,
): Promise<void> {
  const superseded = await withdrawals.superseded(campaign, region);
  const rows = [];
  for await (const { key, expires, sealed } of envelopes.all(campaign, region)) {
    rows.push({ key, expires, waiting: sealed !== undefined });
  }
  const gone = lettingGo(rows, superseded, addDays(dayOf(clock.now()), -DAYS_OF_GRACE));
  for (const key of gone.envelopes) await envelopes.forget(campaign, region, key);
  for (const key of gone.superseded) await withdrawals.forgetSuperseded(campaign, region, key);
}
