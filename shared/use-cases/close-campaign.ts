import type { Campaign } from '../domain/campaign/campaign.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { CampaignDesk } from './campaign-desk.ts';

/** Nothing more is sent or answered. What is sealed still goes through its shuffle. */
export async function closeCampaign(
  desk: Pick<CampaignDesk, 'campaigns' | 'clock'>,
  id: string,
): Promise<Result<Campaign>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status === 'closed') return ok(campaign);
  if (campaign.status === 'draft') {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} was never opened, so it cannot be closed.` });
  }
  const closed: Campaign = { ...campaign, status: 'closed', closed: dayOf(desk.clock.now()) };
  if (await desk.campaigns.change(closed, 'open')) return ok(closed);
  return fail({ kind: 'conflict', what: `The campaign ${id} was changed by someone else at the same time.` });
}
