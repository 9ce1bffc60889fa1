import type { Campaign } from '../../domain/campaign/campaign.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Campaigns } from '../ports/campaigns.ts';

/** From now on no reports are made of a campaign by themselves, or they are again. Made now they can be all the same. */
export async function holdReports(
  { campaigns }: { readonly campaigns: Pick<Campaigns, 'get' | 'change'> },
  id: string,
  held: boolean,
): Promise<Result<Campaign>> {
  const campaign = await campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const changed: Campaign = { ...campaign, reportsHeld: held };
  if (await campaigns.change(changed, campaign.status)) return ok(changed);
  return fail({ kind: 'conflict', what: `The campaign ${id} was changed by someone else at the same time.` });
}
