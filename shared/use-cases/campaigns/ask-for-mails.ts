import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { openCampaignOf } from '../months-of-campaign.ts';
import type { Campaigns } from '../ports/campaigns.ts';
import type { Errands } from '../ports/errands.ts';

/** Begins to send a mail to everyone who has not had it. Whether they have answered nobody knows. */
export async function askForMails(
  desk: { readonly campaigns: Campaigns; readonly errands: Pick<Errands, 'startSending'> },
  { campaign: id, kind }: { readonly campaign: string; readonly kind: MailKind },
): Promise<Result<{ readonly kind: MailKind }>> {
  const campaign = await openCampaignOf(desk, id);
  if (!campaign.ok) return campaign;
  await desk.errands.startSending(id, kind);
  return ok({ kind });
}
