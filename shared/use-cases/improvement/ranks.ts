import type { StoodAt } from '../../domain/improvement/deep-dive.ts';
import { type RankedUnit, rankedUnits } from '../../domain/improvement/unit-ranks.ts';
import { isOfLeavers } from '../../domain/report/view.ts';
import type { LatestReleaseDesk } from '../latest-release.ts';
import { latestRelease } from '../latest-release.ts';
import { openContext } from '../open-context.ts';
import type { Campaigns } from '../ports/campaigns.ts';

export interface RanksDesk extends LatestReleaseDesk {
  readonly campaigns: Pick<Campaigns, 'list'>;
}

export interface Ranks {
  readonly campaign: string;
  readonly title: string;
  readonly clock: string;
  /** The day that staffing is as at. */
  readonly asAt: string;
  readonly units: readonly RankedUnit[];
}

/** Leaving rates of units from the newest staffing that was frozen with a release about leavers. Undefined where there is none. */
export async function newestRanks(desk: RanksDesk): Promise<Ranks | undefined> {
  let newest: Ranks | undefined;
  for (const { id, title, source } of await desk.campaigns.list()) {
    const release = source === undefined ? await latestRelease(desk, id) : undefined;
    if (release === undefined || !isOfLeavers(release)) continue;
    const context = await openContext(desk, release);
    const version = context.ok && context.value?.versions.find(({ kind }) => kind === 'staffing');
    if (!context.ok || !version || (newest !== undefined && newest.asAt >= version.asAt)) continue;
    const units = rankedUnits(context.value?.staffing ?? null);
    if (units.length > 0) newest = { campaign: id, title, clock: release.clock, asAt: version.asAt, units };
  }
  return newest;
}

/** How a unit stands now, to be kept. Undefined where it has no rate. */
export function stoodAt({ campaign, clock, units }: Ranks, scope: string): StoodAt | undefined {
  const found = units.find(({ unit }) => `unit-${unit}` === scope);
  if (found === undefined) return undefined;
  const { staff, left, rate, rank, ranks } = found;
  return { campaign, clock, staff, left, rate: { ...rate }, rank, ranks, of: units.length };
}
