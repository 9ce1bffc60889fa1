import type { Campaign } from '../domain/campaign/campaign.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { CampaignDesk } from './campaign-desk.ts';

/** How many were asked is a known fact. How many answered appears with a release, and nowhere else. */
export type CampaignLine = Campaign & { readonly asked: number };

export async function listCampaigns(
  desk: Pick<CampaignDesk, 'campaigns' | 'context'>,
): Promise<Result<readonly CampaignLine[]>> {
  const lines: CampaignLine[] = [];
  for (const campaign of await desk.campaigns.list()) {
    const counts = await desk.context.asked(campaign.id);
    lines.push({ ...campaign, asked: counts.reduce((total, { count }) => total + count, 0) });
  }
  return ok(lines);
}
