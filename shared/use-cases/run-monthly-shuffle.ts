import { addMonths, monthOf, poolYearOf } from '../domain/kernel/calendar.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, type Result } from '../domain/kernel/result.ts';
import { countProfiles } from './count-profiles.ts';
import type { CountDesk } from './profiles/count-region.ts';
import { type RegionShuffled, shuffleEnvelopes } from './shuffle-envelopes.ts';

/**
 * The month after the last of a profile year: by its end the periods of the year's last quarter are formed, and it
 * is known which months are counted with it.
 */
const COUNTING_MONTH = '04';

/** What the schedule starts. The month comes from the scheduled time: a late start still shuffles the right one. */
export async function runMonthlyShuffle(
  desk: CountDesk,
  time: string,
): Promise<Result<readonly RegionShuffled[]>> {
  const instant = Date.parse(time);
  if (Number.isNaN(instant)) return fail(invalid('time', `${time} is not a time`));
  const month = addMonths(monthOf(instant), -1);
  const shuffled = await shuffleEnvelopes(desk, { month });
  if (shuffled.ok && month.endsWith(`-${COUNTING_MONTH}`)) {
    const year = String(Number(poolYearOf(month)) - 1);
    for (const campaign of await desk.campaigns.list()) {
      if (campaign.publicKey !== undefined) await countProfiles(desk, { campaign: campaign.id, year });
    }
  }
  return shuffled;
}
