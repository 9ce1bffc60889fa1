import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Campaign, Who } from '../campaign.ts';

/** All that somebody decides when a campaign is drafted: what is asked of whom, when, in what words, and under which k. */
export function designOf(campaign: Campaign): string {
  const { id, title, instrument, context, equality, equalityVersion, clock, k } = campaign;
  const { opens, closes, mailPlan, asks, languages, contacts } = campaign;
  const asked = { instrument, context, equality, equalityVersion, asks, languages };
  return canonicalJson({ id, title, asked, clock, k, opens, closes, mailPlan, contacts });
}

/** Whether a second person approved the campaign as it stands. */
export const isApproved = (campaign: Campaign): boolean =>
  campaign.approval !== undefined && campaign.approval.design === designOf(campaign);

/** One that was made at the command line names nobody who drafted it, and opens there without an approval. */
export const mayOpen = (campaign: Campaign): boolean =>
  campaign.drafters === undefined || isApproved(campaign);

export const drafted = ({ drafters = [] }: Pick<Campaign, 'drafters'>, { id }: Who): boolean =>
  drafters.some((one) => one.id === id);
