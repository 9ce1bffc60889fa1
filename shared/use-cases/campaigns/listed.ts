import type { CampaignDesk } from '../campaign-desk.ts';

export async function isAnybodyListed(
  { invitations }: Pick<CampaignDesk, 'invitations'>,
  campaign: string,
): Promise<boolean> {
  for await (const _ of invitations.all(campaign)) return true;
  return false;
}
