import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { issueLink } from './issue-link.ts';
import type { Letter } from './letters.ts';
import type { LinkDesk } from './link-desk.ts';
import { standingKey } from './month-key.ts';
import { openCampaignOf } from './months-of-campaign.ts';

/**
 * A new link for one leaver; those before it stop working, and what was sent by them no longer counts. It is
 * handed to the operator, not mailed: the mailbox may be the reason. Asking again makes another one.
 */
export async function replaceLink(desk: LinkDesk, id: string, address: string): Promise<Result<Letter>> {
  const campaign = await openCampaignOf(desk, id);
  if (!campaign.ok) return campaign;
  const invitation = await desk.invitations.get(id, desk.links.invitationId(id, address));
  if (invitation === undefined)
    return fail({ kind: 'not-found', what: `invitation of that address in ${id}` });

  const linkKey = await standingKey(desk, campaign.value, invitation.month);
  if (!linkKey.ok) return fail({ kind: 'not-allowed', why: linkKey.problem });
  if (linkKey.value === undefined) return fail({ kind: 'not-allowed', why: noLinkOf(invitation.month) });
  if (!(await desk.invitations.nextIssue(id, invitation))) {
    return fail({ kind: 'conflict', what: 'Another replacement of this link was made at the same time.' });
  }
  const next = { ...invitation, issue: invitation.issue + 1 };
  const { unit, region, month } = invitation;
  return ok({
    address: invitation.address,
    unit,
    region,
    month,
    ...(await issueLink(desk, campaign.value, next, linkKey.value)),
  });
}

const noLinkOf = (month: string): string =>
  `No link of ${month} can be replaced: none was given out yet, or their key was destroyed.`;
