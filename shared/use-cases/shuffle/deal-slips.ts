import { groupByVersion } from '../../domain/answer/by-version.ts';
import { packPile, type Slip } from '../../domain/answer/pack-slips.ts';
import type { Dealing } from '../../domain/answer/shuffle-head.ts';
import { inOrder } from './in-order.ts';
import type { Person, Shuffle, ShuffleDesk } from './shuffle-desk.ts';

export async function dealSlips(
  { slips, seeded }: ShuffleDesk,
  { at, instrument, campaign }: Shuffle,
  { seed }: Dealing,
  people: readonly Person[],
): Promise<void> {
  const pile = inOrder(people, seeded(seed, 'slips'));
  const packs = groupByVersion(pile, campaign.k).flatMap(({ version, also, slips: group }) => {
    const packed = packPile({ ...instrument, version }, group.map(slipOf));
    const label = { id: instrument.id, version, ...(also.length > 0 && { also: [...also] }) };
    return packed.map((pack) => ({ ...pack, instrument: label }));
  });
  for (const [part, pack] of packs.entries()) {
    await slips.keep(at.campaign, at.region, { month: at.month, part, parts: packs.length, pack });
  }
}

const slipOf = ({ unit, slip }: Person): Slip => ({ unit, answers: slip });
