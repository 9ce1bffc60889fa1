import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { MailPlan } from '../../domain/campaign/mail/plan.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Campaigns } from '../ports/campaigns.ts';

/** Without a plan, a campaign mails nothing by itself from now on. */
export async function planMail(
  { campaigns }: { readonly campaigns: Pick<Campaigns, 'get' | 'change'> },
  id: string,
  plan: MailPlan | undefined,
): Promise<Result<Campaign>> {
  const campaign = await campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status === 'closed') {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} is closed: nothing is mailed.` });
  }
  const planned: Campaign = { ...campaign, mailPlan: plan };
  if (await campaigns.change(planned, campaign.status)) return ok(planned);
  return fail({ kind: 'conflict', what: `The campaign ${id} was changed by someone else at the same time.` });
}
