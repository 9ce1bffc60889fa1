import {
  encodeEqualityAnswer,
  EQUALITY_BYTES,
  equalityQuestions,
} from '../../domain/answer/equality-counts.ts';
import type { Dealing } from '../../domain/answer/shuffle-head.ts';
import { profileKeyName } from '../profile-year.ts';
import { inOrder } from './in-order.ts';
import type { Person, Shuffle, ShuffleDesk } from './shuffle-desk.ts';

/**
 * Each answer is sealed alone, to the key of the year, until they are counted. Each question has an order of its own,
 * so no two answers of one person meet; who answered nothing has a part too, because a missing one would say so.
 */
export async function dealEquality(
  { profiles, keys, box, seeded }: ShuffleDesk,
  { at, campaign }: Shuffle,
  { seed, year }: Dealing,
  people: readonly Person[],
): Promise<void> {
  if (campaign.equality !== true) return;
  const publicKey = await keys.publicKey(profileKeyName(at.campaign, year));
  if (publicKey === undefined)
    throw new Error('The key of a profile year is gone before its equality answers are sealed.');
  for (const { id: question } of equalityQuestions()) {
    const order = inOrder(people, seeded(seed, `answers to ${question}`));
    for (const [position, { equality }] of order.entries()) {
      const sealed = await box.sealTo(
        publicKey,
        encodeEqualityAnswer(one(equality[question])),
        EQUALITY_BYTES,
      );
      const part = { region: at.region, month: at.month, question, position, sealed };
      await profiles.keepEqualityPart(at.campaign, year, part);
    }
  }
}

const one = (answer: Person['equality'][string] | undefined): string | number | undefined =>
  Array.isArray(answer) ? undefined : answer;
