import type { Campaign } from '../domain/campaign/campaign.ts';
import { linksExpired } from '../domain/campaign/link-expiry.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import type { AskedCount } from './ports/context-data.ts';

/**
 * Keeps how many leavers of each unit and month are asked, counted from the invitations: the count outlives
 * them. Months whose links have expired are left as they are, because their invitations are being destroyed.
 */
export async function countAsked(
  desk: Pick<CampaignDesk, 'clock' | 'context' | 'invitations'>,
  campaign: Campaign,
): Promise<void> {
  const now = desk.clock.now();
  const counts = new Map<string, AskedCount>();
  for await (const { unit, region, month } of desk.invitations.all(campaign.id)) {
    if (linksExpired(campaign, month, now)) continue;
    const place = unit === '' ? region : unit;
    const key = `${month}#${place}`;
    counts.set(key, { unit: place, month, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  await desk.context.keepAsked(campaign.id, [...counts.values()]);
}
