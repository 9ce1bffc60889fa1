import { addMonths, monthOf, poolYearOf } from '../domain/kernel/calendar.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, type Result } from '../domain/kernel/result.ts';
import { countProfiles } from './count-profiles.ts';
import { profileKeyName } from './profile-year.ts';
import type { CountDesk } from './profiles/count-region.ts';
import { destroySpentKeys } from './shuffle/destroy-spent-keys.ts';
import { type RegionShuffled, shuffleEnvelopes } from './shuffle-envelopes.ts';

/** What the schedule starts. The month comes from the scheduled time: a late start still shuffles the right one. */
export async function runMonthlyShuffle(
  desk: CountDesk,
  time: string,
): Promise<Result<readonly RegionShuffled[]>> {
  const instant = Date.parse(time);
  if (Number.isNaN(instant)) return fail(invalid('time', `${time} is not a time`));
  const month = addMonths(monthOf(instant), -1);
  const shuffled = await shuffleEnvelopes(desk, { month });
  if (shuffled.ok) {
    await countYearBefore(desk, month);
    await destroySpentKeys(desk, month);
  }
  return shuffled;
}

/**
 * First in the run of April's shuffle: by then the periods of the year's last quarter are formed, and it is known
 * which months are counted with it. In any later month where that did not come about.
 */
async function countYearBefore(desk: CountDesk, month: string): Promise<void> {
  const year = String(Number(poolYearOf(month)) - 1);
  for (const { id } of await desk.campaigns.list()) {
    const isOpen = (await desk.keys.publicKey(profileKeyName(id, year))) !== undefined;
    if (isOpen) await countProfiles(desk, { campaign: id, year });
  }
}
