import type { Release } from '../../domain/disclosure/release.ts';
import type { AnsweredDriver } from '../../domain/improvement/action.ts';
import { type BeforeAndAfter, beforeAndAfter } from '../../domain/improvement/before-and-after.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Campaigns } from '../ports/campaigns.ts';
import { latestRelease, type LatestReleaseDesk } from '../latest-release.ts';

export interface LaterDesk extends LatestReleaseDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'list'>;
}

/** Other campaigns that a page has room for. */
const MOST = 4;

/**
 * What was released of an action's driver after the report that it was begun from: newer answers of the same campaign,
 * and later campaigns that asked the same questions of people who were invited. Only of releases that may be read.
 */
export async function laterFigures(
  desk: LaterDesk,
  answers: AnsweredDriver,
  before: Release,
  mayRead: (after: Release) => Promise<boolean>,
): Promise<readonly BeforeAndAfter[]> {
  const own = await desk.campaigns.get(answers.campaign);
  if (own === undefined) return [];
  const others = (await desk.campaigns.list()).filter((other) => isLater(other, own)).slice(0, MOST);
  const found: BeforeAndAfter[] = [];
  for (const { id } of [own, ...others]) {
    const after = await latestRelease(desk, id);
    if (after === undefined || !(await mayRead(after))) continue;
    const compared = beforeAndAfter(answers, before, after);
    if (compared !== undefined) found.push(compared);
  }
  return found;
}

/** Of a rolling campaign nothing is later: its quarters are its waves. */
const isLater = (other: Campaign, own: Campaign): boolean =>
  other.id !== own.id &&
  other.instrument.id === own.instrument.id &&
  other.selfSelected === undefined &&
  other.source === undefined &&
  other.clock === 'cohort' &&
  own.clock === 'cohort' &&
  timeOf(other) > timeOf(own);

const timeOf = ({ closed, opened }: Campaign): string => closed ?? opened ?? '';
