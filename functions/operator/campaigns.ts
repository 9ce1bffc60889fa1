import type { CampaignLine } from '../../shared/use-cases/list-campaigns.ts';
import { Stop } from './command.ts';
import { quarterJustEnded, timeOf } from './dates.ts';
import type { Holdfast } from './holdfast.ts';
import { valueOf } from './outcome.ts';

export const campaignsOf = ({ invoke }: Holdfast): Promise<readonly CampaignLine[]> =>
  valueOf(invoke<readonly CampaignLine[]>('import', { action: 'list-campaigns' }));

/** What a run counts together where nobody says: all of a cohort, of a rolling campaign the quarter that has ended. */
export async function clockOf(holdfast: Holdfast, id: string, quarter: string | undefined): Promise<string> {
  const campaign = (await campaignsOf(holdfast)).find((one) => one.id === id);
  if (campaign === undefined) throw new Stop(`There is no campaign ${id}.`);
  if (campaign.clock === 'cohort') {
    if (quarter !== undefined) throw new Stop(`${id} is counted once, at its close: it has no quarters.`);
    return 'close';
  }
  return quarter ?? quarterJustEnded(await timeOf(holdfast));
}
