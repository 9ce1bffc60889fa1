import type { Campaign } from '../domain/campaign/campaign.ts';
import type { Batch } from '../domain/disclosure/groups.ts';
import { type MonthSlips, regionPeriod } from '../domain/disclosure/region-period.ts';
import { unitBatches } from '../domain/disclosure/unit-batches.ts';
import { monthsOfQuarter } from '../domain/kernel/calendar.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Pool } from '../domain/organisation/estate.ts';
import { type PoolDesk, poolsOf } from './pools-of.ts';
import type { Groups } from './ports/groups.ts';
import type { Slips } from './ports/slips.ts';

export interface FormDesk extends PoolDesk {
  readonly slips: Pick<Slips, 'packs'>;
  readonly groups: Groups;
}

export interface Formed {
  readonly campaign: string;
  readonly clock: string;
  /** Regions of which anything is released by now. */
  readonly regions: readonly { readonly campaign: string; readonly clock: string; readonly region: string }[];
}

/**
 * Forms the periods and batches of a clock, region by region. A second run of the same clock forms what the first
 * would have formed, whatever became of it; a run of an earlier clock than the latest forms nothing.
 */
export async function formBatches(
  desk: FormDesk,
  { campaign: id, clock }: { readonly campaign: string; readonly clock: string },
): Promise<Result<Formed>> {
  const campaign = await desk.campaigns.get(id);
  const estate = await desk.campaigns.estate(id);
  if (campaign === undefined || estate === undefined)
    return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.clock === 'cohort' && clock !== 'close') {
    return fail(invalid('clock', 'The answers of a closed cohort are counted once, at its close'));
  }
  const slips = new Map<string, readonly MonthSlips[]>();
  for (const { code } of estate.regions) slips.set(code, await monthSlips(desk, id, code, clock));
  const pools = await poolsOf(desk, campaign, estate, lastMonthOf(clock, slips));
  const regions = [];
  for (const [region, months] of slips) {
    if (await formRegion(desk, campaign, clock, region, months, pools))
      regions.push({ campaign: id, clock, region });
  }
  return ok({ campaign: id, clock, regions });
}

/** Of a quarter; at the close of a rolling campaign, the last month that anything was shuffled in. */
const lastMonthOf = (clock: string, slips: ReadonlyMap<string, readonly MonthSlips[]>): string =>
  (clock === 'close' ? [...slips.values()].flat().map(({ month }) => month) : monthsOfQuarter(clock))
    .toSorted()
    .at(-1) ?? '';

/** True where anything of the region is released. */
async function formRegion(
  { groups }: FormDesk,
  { id, k }: Campaign,
  clock: string,
  region: string,
  slips: readonly MonthSlips[],
  pools: readonly Pool[],
): Promise<boolean> {
  const run = { campaign: id, region, clock, k };
  const batches = await groups.batches(id, region);
  const earlier = await groups.periods(id, region);
  // "close" sorts after every quarter, as it comes after them.
  if ([...earlier, ...batches].some((group) => group.clock > clock)) return true;
  const period = earlier.some((one) => one.clock === clock) ? undefined : regionPeriod(run, slips, earlier);
  if (period !== undefined) await groups.keepPeriod(period);
  // Read again: where two runs met, the period that stands is the first one's.
  const periods = await groups.periods(id, region);
  // Batches of this clock are formed anew, so that a run that was broken off decides as if it had not been.
  const own = pools.filter((pool) => pool.region === region);
  const settled = batches.filter((batch) => batch.clock < clock || !own.some((pool) => isOf(batch, pool)));
  for (const { batch } of unitBatches(run, slips, periods, settled, own).accepted)
    await groups.keepBatch(batch);
  return periods.length > 0;
}

/** A batch of units that were merged or split after a run was broken off stands as it was written. */
const isOf = ({ group, units }: Batch, pool: Pool): boolean =>
  group === pool.code && units.join() === pool.units.join();

/** Slips by month and unit. A month counts only when all its packs are there, and up to the end of the clock. */
async function monthSlips(
  { slips }: FormDesk,
  campaign: string,
  region: string,
  clock: string,
): Promise<readonly MonthSlips[]> {
  const last = clock === 'close' ? 'close' : (monthsOfQuarter(clock).at(-1) ?? '');
  const months = new Map<string, { units: Map<string, number>; missing: number }>();
  for await (const { month, parts, pack } of slips.packs(campaign, region)) {
    if (month > last) continue;
    const { units, missing } = months.get(month) ?? { units: new Map<string, number>(), missing: parts };
    for (const [at, code] of pack.units.entries()) {
      units.set(code, (units.get(code) ?? 0) + (pack.sizes[at] ?? 0));
    }
    months.set(month, { units, missing: missing - 1 });
  }
  return [...months].flatMap(([month, { units, missing }]) => (missing === 0 ? [{ month, units }] : []));
}
