import { encodeProfile, PROFILE_BYTES } from '../../domain/answer/profile-part.ts';
import type { Dealing } from '../../domain/answer/shuffle-head.ts';
import { profileKeyName } from '../profile-year.ts';
import { inOrder } from './in-order.ts';
import type { Person, Shuffle, ShuffleDesk } from './shuffle-desk.ts';

/** Everyone has a part, also who answered nothing of it: a missing one would say so. */
export async function dealProfiles(
  { profiles, keys, box, seeded }: ShuffleDesk,
  { at }: Shuffle,
  { seed, year }: Dealing,
  people: readonly Person[],
): Promise<void> {
  const publicKey = await keys.publicKey(profileKeyName(at.campaign, year));
  if (publicKey === undefined)
    throw new Error('The key of a profile year is gone before its parts are sealed.');
  for (const [position, { profile }] of inOrder(people, seeded(seed, 'profiles')).entries()) {
    const sealed = await box.sealTo(publicKey, encodeProfile(profile), PROFILE_BYTES);
    await profiles.keepPart(at.campaign, year, { region: at.region, month: at.month, position, sealed });
  }
}
