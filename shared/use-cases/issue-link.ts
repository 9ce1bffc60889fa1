import type { Invitation } from '../domain/campaign/invitation.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
import { lastDayOf } from '../domain/campaign/link-expiry.ts';
import type { IssuedLink } from '../domain/campaign/mail/paragraphs.ts';
import type { LinkDesk } from './link-desk.ts';

/**
 * The link of an invitation, once its ticket stands. The issue number of the invitation alone decides which
 * link is good; all that is written here follows from it, and is written again each time. So a link of a later
 * issue can only be known after the earlier ones are closed, wherever a run before was cut off.
 */
export async function issueLink(
  desk: LinkDesk,
  asking: Campaign,
  invitation: Invitation,
  linkKey: Uint8Array,
): Promise<IssuedLink> {
  const { id: campaign } = asking;
  const { unit, region, issue, context } = invitation;
  const expires = lastDayOf(asking, invitation.month);
  const ticket = { campaign, unit, region, expires, ...(context !== undefined && { context }) };
  const tokenOf = (number: number): string => desk.links.token(linkKey, invitation.id, number);
  const token = tokenOf(issue);
  const by = desk.links.envelopeKey(token);

  // The newest first: whichever of them is written last, no chain of replacements has a gap.
  for (let earlier = issue - 1; earlier >= 1; earlier -= 1) {
    const replaced = tokenOf(earlier);
    // First the ticket, so that nothing more is sent by it; then what may have been sent.
    await desk.tickets.markReplaced(desk.links.ticketKey(replaced), ticket);
    const key = desk.links.envelopeKey(replaced);
    await desk.superseded.keep(campaign, region, { key, by, issue, expires });
  }
  await desk.tickets.keep(desk.links.ticketKey(token), ticket);
  return { link: `${desk.site}/i/${token}`, expires };
}
