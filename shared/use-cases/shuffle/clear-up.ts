import { lettingGo } from '../../domain/answer/replaced-envelopes.ts';
import type { Written } from '../../domain/answer/shuffle-head.ts';
import { addDays, dayOf } from '../../domain/kernel/calendar.ts';
import type { Shuffle, ShuffleDesk } from './shuffle-desk.ts';

/** Empties what was mixed or dropped, and then destroys what could still join it: the chunks, and last the seed. */
export async function clearUp(
  { envelopes, withdrawals, heads }: ShuffleDesk,
  { at }: Shuffle,
  head: Written,
): Promise<void> {
  // No chunks: they go only when everything before them is done.
  const keys = (await heads.keys(at, head.run, head.chunks)) ?? [];
  const [dropped, left] = [new Set(head.dropped), new Set(head.left)];
  for (const [position, key] of keys.entries()) {
    if (!left.has(position)) await envelopes.empty(at.campaign, at.region, key, !dropped.has(position));
  }
  for (const receiptHash of head.settled) await withdrawals.settle(receiptHash);
  await heads.forgetKeys(at);
  await heads.move(at, 'written', { state: 'done' });
}

/** A link that expired on a day was good until its end; one day more leaves room for what was under way then. */
const DAYS_OF_GRACE = 1;

/** Forgets emptied envelopes whose links have expired: see docs/decisions/replaced-envelopes.md. */
export async function letGo(
  { envelopes, withdrawals, clock }: Pick<ShuffleDesk, 'envelopes' | 'withdrawals' | 'clock'>,
  { at }: { readonly at: Pick<Shuffle['at'], 'campaign' | 'region'> },
): Promise<void> {
  const superseded = await withdrawals.superseded(at.campaign, at.region);
  const rows = [];
  for await (const { key, expires, sealed } of envelopes.all(at.campaign, at.region)) {
    rows.push({ key, expires, waiting: sealed !== undefined });
  }
  const gone = lettingGo(rows, superseded, addDays(dayOf(clock.now()), -DAYS_OF_GRACE));
  for (const key of gone.envelopes) await envelopes.forget(at.campaign, at.region, key);
  for (const key of gone.superseded) await withdrawals.forgetSuperseded(at.campaign, at.region, key);
}
