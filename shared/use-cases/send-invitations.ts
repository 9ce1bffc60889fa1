import type { MailKind } from '../domain/campaign/mail-content.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { inParallel } from './in-parallel.ts';
import type { LinkDesk } from './link-desk.ts';
import { mailLink } from './mail-link.ts';
import { type ClosedMonth, monthsOf, openCampaignOf } from './months-of-campaign.ts';
import type { Mail } from './ports/mail.ts';

const AT_ONCE = 8;

/** So many failures in a row are the mail service's own trouble: the rest are better sent another day. */
const TOO_MANY_FAILURES = 10;

const STOPPED = 'Not tried: too many before it failed. It will be sent when the command is run again.';

export interface Sending {
  readonly sent: number;
  /** Those who were sent this kind of mail before. */
  readonly already: number;
  readonly notSent: readonly { readonly address: string; readonly reason: string }[];
  readonly closedMonths: readonly ClosedMonth[];
}

/** Mails everyone of an open campaign their own link; those who have answered too, because nobody knows. */
export async function sendInvitations(
  desk: LinkDesk,
  mail: Mail,
  id: string,
  kind: MailKind,
): Promise<Result<Sending>> {
  const campaign = await openCampaignOf(desk, id);
  if (!campaign.ok) return campaign;
  const { instrument: used } = campaign.value;
  const instrument = await desk.campaigns.instrument(used.id, used.version);
  if (instrument === undefined)
    return fail({ kind: 'not-found', what: `instrument ${used.id} ${used.version}` });

  const mailing = { mail, kind, campaign: campaign.value, instrument };
  const { open, closed } = await monthsOf(desk, id);
  const count = { sent: 0, already: 0 };
  const notSent: { address: string; reason: string }[] = [];
  let failuresInARow = 0;
  for (const { linkKey, invitations } of open) {
    await inParallel(invitations, AT_ONCE, async (invitation) => {
      const stop = failuresInARow >= TOO_MANY_FAILURES;
      const mailed = stop ? { failed: STOPPED } : await mailLink(desk, mailing, invitation, linkKey);
      if (typeof mailed === 'object') {
        failuresInARow += 1;
        notSent.push({ address: invitation.address, reason: mailed.failed });
        return;
      }
      count[mailed] += 1;
      if (mailed === 'sent') failuresInARow = 0;
    });
  }
  return ok({ ...count, notSent, closedMonths: closed });
}
