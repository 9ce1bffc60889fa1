import { finish } from './finish.ts';
import { freeze } from './freeze.ts';
import type { Shuffle, ShuffleDesk } from './shuffle-desk.ts';

/** done: this month's shuffle has run. waits: fewer than k envelopes wait, and go on waiting. */
export type RegionOutcome = 'done' | 'waits';

/** Older shuffles that broke off come first: their envelopes are still sealed, and must not be frozen twice. */
export async function shuffleRegion(desk: ShuffleDesk, shuffle: Shuffle): Promise<RegionOutcome> {
  await finishOlder(desk, shuffle);
  const begun = (await desk.heads.get(shuffle.at)) !== undefined || (await freeze(desk, shuffle));
  await finish(desk, shuffle);
  await desk.heads.sweep(shuffle.at);
  return begun ? 'done' : 'waits';
}

export async function finishOlder(desk: ShuffleDesk, shuffle: Shuffle): Promise<void> {
  for (const { month, head } of await desk.heads.months(shuffle.at.campaign, shuffle.at.region)) {
    if (head.state !== 'done') await finish(desk, { ...shuffle, at: { ...shuffle.at, month } });
  }
}
