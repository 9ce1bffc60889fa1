import type { Campaign } from '../domain/campaign/campaign.ts';
import type { Delivery, Invitation } from '../domain/campaign/invitation.ts';
import { mailContent, type MailKind } from '../domain/campaign/mail-content.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { issueLink } from './issue-link.ts';
import type { LinkDesk } from './link-desk.ts';
import type { Mail } from './ports/mail.ts';

/** One kind of mail of one campaign. */
export interface Mailing {
  readonly mail: Mail;
  readonly kind: MailKind;
  readonly campaign: Campaign;
  readonly instrument: Instrument;
}

export type Mailed = 'sent' | 'already' | { readonly failed: string };

const MARK: Record<MailKind, Delivery> = { invitation: 'invited', reminder: 'reminded' };

const NO_ANSWER = 'The mail service did not answer. The mail may have gone out, so it is not sent again.';

/**
 * Mails someone their own link, at most once for each kind: the invitation is marked before the mail is handed
 * over, so someone whose mail was cut off in between gets none of this kind. A certain refusal frees the mark.
 */
export async function mailLink(
  desk: LinkDesk,
  { mail, kind, campaign, instrument }: Mailing,
  invitation: Invitation,
  linkKey: Uint8Array,
): Promise<Mailed> {
  const mark = MARK[kind];
  if (invitation[mark] === true) return 'already';
  const issued = await issueLink(desk, campaign.id, invitation, linkKey);
  if (!(await desk.invitations.claim(campaign.id, invitation, mark))) return 'already';
  const content = mailContent(kind, campaign, instrument, issued);
  const outcome = await mail.send({ to: invitation.address, ...content });
  if (outcome.is === 'accepted') return 'sent';
  if (outcome.is === 'unknown') return { failed: NO_ANSWER };
  await desk.invitations.release(campaign.id, invitation.id, mark);
  return { failed: outcome.reason };
}
