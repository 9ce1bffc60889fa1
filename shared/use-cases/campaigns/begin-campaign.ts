import type { Campaign } from '../../domain/campaign/campaign.ts';
import { isApproved } from '../../domain/campaign/draft/approval.ts';
import { fail, type Result } from '../../domain/kernel/result.ts';
import type { CampaignDesk } from '../campaign-desk.ts';
import { openCampaign } from '../open-campaign.ts';
import type { Errands } from '../ports/errands.ts';

/** Opens a campaign that a second person has approved, wherever it was drafted; and begins to invite, where that is wanted. */
export async function beginCampaign(
  desk: CampaignDesk & { readonly errands: Pick<Errands, 'startSending'> },
  { campaign: id, invite }: { readonly campaign: string; readonly invite: boolean },
): Promise<Result<Campaign>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status === 'draft' && !isApproved(campaign)) {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} is not approved as it stands.` });
  }
  const opened = await openCampaign(desk, id);
  if (opened.ok && invite) await desk.errands.startSending(id, 'invitation');
  return opened;
}
