import { packPile } from '../../domain/answer/pack-slips.ts';
import type { Dealing } from '../../domain/answer/shuffle-head.ts';
import { inOrder } from './in-order.ts';
import type { Person, Shuffle, ShuffleDesk } from './shuffle-desk.ts';

export async function dealSlips(
  { slips, seeded }: ShuffleDesk,
  { at, instrument }: Shuffle,
  { seed }: Dealing,
  people: readonly Person[],
): Promise<void> {
  const pile = inOrder(people, seeded(seed, 'slips')).map(({ unit, slip }) => ({ unit, answers: slip }));
  const packs = packPile(instrument, pile);
  for (const [part, pack] of packs.entries()) {
    await slips.keep(at.campaign, at.region, { month: at.month, part, parts: packs.length, pack });
  }
}
