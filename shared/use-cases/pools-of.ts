import type { Campaign } from '../domain/campaign/campaign.ts';
import { addDays, addMonths, poolYearOf } from '../domain/kernel/calendar.ts';
import type { Estate, Pool } from '../domain/organisation/estate.ts';
import { plannedByUnit } from '../domain/organisation/planned-answers.ts';
import { poolsAfter } from '../domain/organisation/pools-after.ts';
import { formPools } from '../domain/organisation/pools.ts';
import type { Campaigns } from './ports/campaigns.ts';

export interface PoolDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'estate' | 'pools' | 'keepPools'>;
}

/**
 * The pools that a clock's batches are formed by: those of the year of its last month, made at the first need and
 * fixed from then on but for changes of boundaries. A closed cohort has one set, which an import brings with it.
 */
export async function poolsOf(
  { campaigns }: PoolDesk,
  campaign: Campaign,
  estate: Estate,
  lastMonth: string,
): Promise<readonly Pool[]> {
  const year = campaign.clock === 'cohort' ? 'close' : poolYearOf(lastMonth);
  const pools =
    (await campaigns.pools(campaign.id, year)) ??
    (await campaigns.keepPools(campaign.id, year, formPools(estate, plannedByUnit(estate), campaign.k)));
  return year === 'close' || lastMonth === ''
    ? pools
    : poolsAfter(pools, estate, addDays(`${addMonths(lastMonth, 1)}-01`, -1));
}
