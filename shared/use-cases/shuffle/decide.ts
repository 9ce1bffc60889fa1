import { decideKept } from '../../domain/answer/decide-kept.ts';
import { notToCount } from '../../domain/answer/replaced-envelopes.ts';
import type { Frozen } from '../../domain/answer/shuffle-head.ts';
import { openProfileYear } from '../profile-year.ts';
import { openFrozen } from './open-frozen.ts';
import type { Shuffle, ShuffleDesk } from './shuffle-desk.ts';

/**
 * Reads withdrawals only now that the envelopes are frozen: whoever withdrew before the freeze is seen. The decision
 * is stored with the move, so that every later run acts on the same one.
 */
export async function decide(desk: ShuffleDesk, shuffle: Shuffle, head: Frozen): Promise<void> {
  const { heads, withdrawals } = desk;
  const { at, campaign } = shuffle;
  const keys = await heads.keys(at, head.run, head.chunks);
  // Only a run that was broken off for a month can have lost its chunks; its envelopes still wait.
  if (keys === undefined) return void (await heads.move(at, 'frozen', { state: 'done' }));
  const withdrawn = await withdrawals.withdrawn();
  const superseded = await withdrawals.superseded(at.campaign, at.region);
  const opened = await openFrozen(desk, shuffle, new Set(keys));
  if (opened === undefined) return;
  const { kept, dropped, left, settled } = decideKept(
    keys.map((key) => ({ key, receiptHash: opened.contents.get(key)?.receiptHash })),
    withdrawn,
    notToCount(superseded, opened.mixed),
    campaign.k,
  );
  const decided = { ...head, dropped: [...dropped], left: [...left], settled: [...settled] };
  await heads.move(
    at,
    'frozen',
    kept === 0
      ? { ...decided, state: 'written' }
      : { ...decided, state: 'dealing', year: await openProfileYear(desk, at.campaign, at.month) },
  );
}
