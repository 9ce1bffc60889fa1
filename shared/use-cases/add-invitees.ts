import { fail, type Result } from '../domain/kernel/result.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import { countAsked } from './count-asked.ts';
import { type Intake, takeInvitees } from './take-invitees.ts';

export async function addInvitees(
  desk: CampaignDesk,
  file: { readonly campaign: string; readonly invitees: string; readonly dryRun: boolean },
): Promise<Result<Intake>> {
  const { campaign: id, dryRun } = file;
  const campaign = await desk.campaigns.get(id);
  const estate = await desk.campaigns.estate(id);
  if (campaign === undefined || estate === undefined)
    return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status === 'closed') {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} is closed: nobody can be added to it.` });
  }
  const intake = await takeInvitees(desk, id, estate, file, desk.clock.now());
  if (intake.ok && !dryRun && campaign.status === 'open') await countAsked(desk, id);
  return intake;
}
