import { leavingOf } from '../domain/context/leaving.ts';
import { isComplete } from '../domain/context/freeze-staffing.ts';
import type { ContextSnapshot } from '../domain/context/snapshot.ts';
import type { Release } from '../domain/disclosure/release.ts';
import { FIRST_PLANNING, type Planning } from '../domain/organisation/planned-answers.ts';
import { latestRelease, type LatestReleaseDesk } from './latest-release.ts';
import { openContext } from './open-context.ts';

/**
 * What a year's pools are planned by: the newest release's national response, and the staffing data that were frozen
 * with it. What it does not know is as it was assumed at first.
 */
export async function planningOf(desk: LatestReleaseDesk, campaign: string): Promise<Planning> {
  const release = await latestRelease(desk, campaign);
  if (release === undefined) return FIRST_PLANNING;
  const context = await openContext(desk, release);
  const staffing = context.ok ? (context.value?.staffing ?? null) : null;
  return {
    leavingRate: leavingRateOf(staffing) ?? FIRST_PLANNING.leavingRate,
    responseRate: responseRateOf(release) ?? FIRST_PLANNING.responseRate,
    staff: new Map(
      (staffing?.units ?? []).flatMap(({ unit, staff }) => {
        const last = staff.findLast((count) => count !== null);
        return last === undefined ? [] : [[unit, last] as const];
      }),
    ),
  };
}

function leavingRateOf(staffing: ContextSnapshot['staffing']): number | undefined {
  if (staffing === null) return undefined;
  return leavingOf(staffing.units.filter(isComplete), staffing.average)?.leaving?.rate;
}

function responseRateOf({ groups }: Release): number | undefined {
  const nation = groups.find(({ level }) => level === 'nation');
  return nation === undefined || nation.asked === null || nation.asked === 0
    ? undefined
    : Math.min(1, nation.n / nation.asked);
}
