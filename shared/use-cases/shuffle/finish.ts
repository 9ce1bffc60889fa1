import type { ShuffleHead } from '../../domain/answer/shuffle-head.ts';
import { clearUp } from './clear-up.ts';
import { deal } from './deal.ts';
import { decide } from './decide.ts';
import type { Shuffle, ShuffleDesk } from './shuffle-desk.ts';

/** Takes a shuffle that has begun from wherever it is to its end. */
export async function finish(desk: ShuffleDesk, shuffle: Shuffle): Promise<void> {
  let before: ShuffleHead['state'] | undefined;
  for (;;) {
    const head = await desk.heads.get(shuffle.at);
    if (head === undefined || head.state === 'done') return;
    // Each step moves the head, or finds that another run did; anything else would go round for ever.
    if (head.state === before) throw new Error(`A shuffle cannot go on from "${head.state}".`);
    before = head.state;
    await step(desk, shuffle, head);
  }
}

function step(
  desk: ShuffleDesk,
  shuffle: Shuffle,
  head: Exclude<ShuffleHead, { state: 'done' }>,
): Promise<void> {
  switch (head.state) {
    case 'frozen':
      return decide(desk, shuffle, head);
    case 'dealing':
      return deal(desk, shuffle, head);
    case 'written':
      return clearUp(desk, shuffle, head);
  }
}
