import { poolYearOf } from '../domain/kernel/calendar.ts';
import type { Profiles } from './ports/profiles.ts';
import type { SealedBox } from './ports/sealed-box.ts';
import type { ShuffleKeys } from './ports/shuffle-keys.ts';

export interface ProfileYears {
  readonly profiles: Pick<Profiles, 'isClosed'>;
  readonly keys: ShuffleKeys;
  readonly box: Pick<SealedBox, 'makeKeyPair'>;
}

export const profileKeyName = (campaign: string, year: string): string => `profile#${campaign}#${year}`;

/** The first year from the month's own that is still open, with a key to seal its profile parts to. */
export async function openProfileYear(desk: ProfileYears, campaign: string, month: string): Promise<string> {
  let year = poolYearOf(month);
  while (await desk.profiles.isClosed(campaign, year)) year = String(Number(year) + 1);
  const name = profileKeyName(campaign, year);
  if ((await desk.keys.publicKey(name)) === undefined)
    await desk.keys.keep(name, await desk.box.makeKeyPair());
  return year;
}
