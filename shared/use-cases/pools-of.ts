import type { Campaign } from '../domain/campaign/campaign.ts';
import { addDays, addMonths, poolYearOf } from '../domain/kernel/calendar.ts';
import type { Estate, Pool } from '../domain/organisation/estate.ts';
import { plannedByUnit } from '../domain/organisation/planned-answers.ts';
import { poolsAfter } from '../domain/organisation/pools-after.ts';
import { formPools } from '../domain/organisation/pools.ts';
import type { LatestReleaseDesk } from './latest-release.ts';
import { planningOf } from './planning-of.ts';
import type { Campaigns } from './ports/campaigns.ts';

export interface PoolDesk extends LatestReleaseDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'estate' | 'pools' | 'keepPools'>;
}

/**
 * The pools that a clock's batches are formed by: those of the year of its last month, made at the first need and
 * fixed from then on but for changes of boundaries. A closed cohort has one set, which an import brings with it.
 */
export async function poolsOf(
  desk: PoolDesk,
  campaign: Campaign,
  estate: Estate,
  lastMonth: string,
): Promise<readonly Pool[]> {
  const { campaigns } = desk;
  const year = campaign.clock === 'cohort' ? 'close' : poolYearOf(lastMonth);
  const pools = (await campaigns.pools(campaign.id, year)) ?? (await keepNew(desk, campaign, estate, year));
  return year === 'close' || lastMonth === ''
    ? pools
    : poolsAfter(pools, estate, addDays(`${addMonths(lastMonth, 1)}-01`, -1));
}

async function keepNew(
  desk: PoolDesk,
  { id, k }: Campaign,
  estate: Estate,
  year: string,
): Promise<readonly Pool[]> {
  const planned = plannedByUnit(estate, await planningOf(desk, id));
  return desk.campaigns.keepPools(id, year, formPools(estate, planned, k));
}
