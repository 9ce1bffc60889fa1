import type { Dealing } from '../../domain/answer/shuffle-head.ts';
import { equalityInstrument } from '../../domain/instrument/equality.ts';
import { questionsOf } from '../../domain/instrument/instrument.ts';
import { hexOf } from '../../domain/kernel/bytes.ts';
import { inOrder } from './in-order.ts';
import type { Person, Shuffle, ShuffleDesk } from './shuffle-desk.ts';

const NAME_BYTES = 16;

/**
 * Each answer alone, with neither region nor month: there is a figure of the nation or none. As each question has an
 * order and names of its own, no two answers of one person meet.
 */
export async function dealEquality(
  { profiles, seeded }: ShuffleDesk,
  { at, campaign }: Shuffle,
  { seed }: Dealing,
  people: readonly Person[],
): Promise<void> {
  if (campaign.equality !== true) return;
  const asked = questionsOf(equalityInstrument()).filter(({ pile }) => pile === 'equality');
  for (const { id } of asked) {
    const names = seeded(seed, `names of ${id}`);
    for (const { equality } of inOrder(people, seeded(seed, `answers to ${id}`))) {
      const value = equality[id];
      if (value === undefined) continue;
      await profiles.keepEqualityAnswer(at.campaign, hexOf(names(NAME_BYTES)), {
        question: id,
        value: String(value),
      });
    }
  }
}
