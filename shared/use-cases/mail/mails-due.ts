import type { Campaign } from '../../domain/campaign/campaign.ts';
import { lastDayOf } from '../../domain/campaign/link-expiry.ts';
import { type MailKind, wasMailed } from '../../domain/campaign/mail/kinds.ts';
import { dueMail, type MailPlan } from '../../domain/campaign/mail/plan.ts';
import { dayOf } from '../../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { type ClosedMonth, monthsOf } from '../months-of-campaign.ts';
import type { MailDesk } from './mail-desk.ts';
import type { DueMail } from './mail-person.ts';
import { mailWelsh } from './mail-welsh.ts';

export interface MailsDue {
  readonly due: readonly DueMail[];
  /** Those who were sent what the operator asked for before. */
  readonly already: number;
  readonly closedMonths: readonly ClosedMonth[];
}

/** Who of an open campaign is due which mail today; those who have answered too, because nobody knows. */
export async function mailsDue(
  desk: MailDesk,
  campaign: Campaign,
  wanted: { readonly asked: readonly MailKind[]; readonly plan?: MailPlan | undefined },
): Promise<Result<MailsDue>> {
  const { id, version } = campaign.instrument;
  const instrument = await desk.campaigns.instrument(id, version);
  if (instrument === undefined) return fail({ kind: 'not-found', what: `instrument ${id} ${version}` });
  const { open, closed } = await monthsOf(desk, campaign);
  const cy = await mailWelsh(desk);
  const today = dayOf(desk.clock.now());
  const due: DueMail[] = [];
  let already = 0;
  for (const { month, linkKey, invitations } of open) {
    const day = { today, lastDay: lastDayOf(campaign, month), ...wanted };
    for (const invitation of invitations) {
      const kind = dueMail(invitation, day);
      if (kind !== undefined) due.push({ campaign, instrument, invitation, kind, linkKey, cy });
      else if (wanted.asked.some((one) => wasMailed(invitation, one))) already += 1;
    }
  }
  return ok({ due, already, closedMonths: closed });
}
