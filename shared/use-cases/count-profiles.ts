import type { Campaign } from '../domain/campaign/campaign.ts';
import { monthOf, poolYearOf } from '../domain/kernel/calendar.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { profileKeyName } from './profile-year.ts';
import { countEquality } from './profiles/count-equality.ts';
import { countRegion, type CountDesk } from './profiles/count-region.ts';
import { regionShuffles } from './shuffle-envelopes.ts';
import type { Shuffle } from './shuffle/shuffle-desk.ts';
import { finishOlder } from './shuffle/shuffle-region.ts';

/**
 * Opens the profile parts of a year together, keeps counts over cells of k or more people, and destroys the key and
 * the parts. The year is closed before the shuffles under way are finished: one that freezes later seals to the
 * next year. The key goes only when every region's counts are kept; parts go after it, for nothing opens them.
 */
export async function countProfiles(
  desk: CountDesk,
  { campaign: id, year }: { readonly campaign: string; readonly year: string },
): Promise<Result<{ readonly year: string }>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (!/^\d{4}$/.test(year) || year >= poolYearOf(monthOf(desk.clock.now()))) {
    return fail(invalid('year', `${year} is not a year that has ended. A year runs from 1 April`));
  }
  const before = String(Number(year) - 1);
  // What an unfinished count carries over must arrive before the year it goes to is counted.
  if ((await desk.keys.publicKey(profileKeyName(id, before))) !== undefined) {
    await countProfiles(desk, { campaign: id, year: before });
  }
  const shuffles = await regionShuffles(desk, campaign, monthOf(desk.clock.now()));
  await desk.profiles.closeYear(id, year);
  for (const shuffle of shuffles) await finishOlder(desk, shuffle);
  await countYear(desk, shuffles, campaign, year);
  return ok({ year });
}

async function countYear(
  desk: CountDesk,
  shuffles: readonly Shuffle[],
  campaign: Campaign,
  year: string,
): Promise<void> {
  const { id } = campaign;
  const key = await desk.keys.privateKey(profileKeyName(id, year));
  if (key !== undefined) {
    for (const shuffle of shuffles) await countRegion(desk, shuffle, year, key);
    await countEquality(desk, campaign, shuffles, year, key);
    await desk.keys.destroy(profileKeyName(id, year));
  }
  for (const { at } of shuffles) {
    for await (const part of desk.profiles.parts(id, year, at.region)) {
      await desk.profiles.forgetPart(id, year, part);
    }
  }
  for await (const part of desk.profiles.equalityParts(id, year)) {
    await desk.profiles.forgetEqualityPart(id, year, part);
  }
}
