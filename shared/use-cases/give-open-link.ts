import type { Campaign } from '../domain/campaign/campaign.ts';
import { EVERYONE } from '../domain/campaign/estate-for.ts';
import type { IssuedLink } from '../domain/campaign/mail/paragraphs.ts';
import { openIdOf } from '../domain/campaign/open-link.ts';
import type { Ticket } from '../domain/campaign/ticket.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { LinkDesk } from './link-desk.ts';

type OpenLinkDesk = Pick<LinkDesk, 'campaigns' | 'tickets' | 'links' | 'site'>;

/** The open link of a campaign of candidates, once it works. Given again, it is the same. */
export async function giveOpenLink(desk: OpenLinkDesk, id: string): Promise<Result<IssuedLink>> {
  const found = await ticketOf(desk, id);
  if (!found.ok) return found;
  const { campaign, code, ticket } = found.value;
  if (campaign.status !== 'open') {
    return fail({ kind: 'not-allowed', why: `The campaign ${campaign.id} is ${campaign.status}.` });
  }
  await desk.tickets.keep(desk.links.ticketKey(code), ticket);
  return ok({ link: `${desk.site}/o/${code}`, expires: ticket.expires });
}

/** From now on nobody can begin or send by it. What was sent stays, and is counted. */
export async function takeBackOpenLink(desk: OpenLinkDesk, id: string): Promise<Result<IssuedLink>> {
  const found = await ticketOf(desk, id);
  if (!found.ok) return found;
  const { code, ticket } = found.value;
  await desk.tickets.markReplaced(desk.links.ticketKey(code), ticket);
  return ok({ link: `${desk.site}/o/${code}`, expires: ticket.expires });
}

interface Found {
  readonly campaign: Campaign;
  readonly code: string;
  readonly ticket: Ticket;
}

async function ticketOf({ campaigns }: OpenLinkDesk, id: string): Promise<Result<Found>> {
  const campaign = await campaigns.get(openIdOf(id));
  const { selfSelected, closes } = campaign ?? {};
  if (campaign === undefined || selfSelected === undefined || closes === undefined) {
    return fail({ kind: 'not-found', what: `open link of ${id}` });
  }
  const ticket = { campaign: campaign.id, unit: '', region: EVERYONE.code, expires: closes, open: true };
  return ok({ campaign, code: selfSelected.code, ticket });
}
