import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import type { MailLimits } from '../../domain/campaign/mail/pace.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { type ClosedMonth, openCampaignOf } from '../months-of-campaign.ts';
import type { MailDesk } from './mail-desk.ts';
import { mailsDue } from './mails-due.ts';
import { sendAtPace, type Sent } from './send-at-pace.ts';
import { TIME_FOR_SENDING } from './send-due.ts';

export interface Sending extends Sent {
  readonly closedMonths: readonly ClosedMonth[];
  readonly limits: MailLimits;
}

/**
 * Mails everyone of an open campaign, as far as time and pace allow; what is left the schedule sends. Asked for first,
 * so that a run that dies is gone on with.
 */
export async function sendAsked(desk: MailDesk, id: string, kind: MailKind): Promise<Result<Sending>> {
  const campaign = await openCampaignOf(desk, id);
  if (!campaign.ok) return campaign;
  const mailing = { campaign: id, kind };
  await desk.mailings.ask(mailing);
  const found = await mailsDue(desk, campaign.value, { asked: [kind] });
  if (!found.ok) return found;
  const { due, already, closedMonths } = found.value;
  const sent = await sendAtPace(desk, due, desk.clock.now() + TIME_FOR_SENDING);
  // Asked for again, because a run beside this one may have ended without the mails that this one had in hand.
  if (sent.left === 0) await desk.mailings.done(mailing);
  else await desk.mailings.ask(mailing);
  return ok({ ...sent, already: sent.already + already, closedMonths, limits: desk.limits });
}
