import { openCodeIn } from '../domain/campaign/open-link.ts';
import type { Ticket } from '../domain/campaign/ticket.ts';
import { usableTicket } from '../domain/campaign/link-state.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Definition, Definitions } from './definitions.ts';
import type { Links } from './ports/links.ts';
import type { Clock } from './ports/machine.ts';
import type { Tickets } from './ports/tickets.ts';

export interface LinkDesk {
  readonly tickets: Pick<Tickets, 'get'>;
  readonly links: Pick<Links, 'ticketKey'>;
  readonly definitions: Definitions;
  readonly clock: Clock;
}

export interface OpenedLink extends Definition {
  readonly ticket: Ticket;
}

/** Base64url of 24 bytes: whatever else stands in a personal link's place, nothing is looked up for it. */
const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/** Reads and changes nothing, so that a mail scanner may open every link there is. */
export async function openLink(desk: LinkDesk, token: string, within: number): Promise<Result<OpenedLink>> {
  return TOKEN.test(token) ? lookUp(desk, token, within) : fail({ kind: 'link-unknown' });
}

/** The link that anybody may follow; `code` as it was typed or scanned. */
export async function openOpenLink(
  desk: LinkDesk,
  typed: string,
  within: number,
): Promise<Result<OpenedLink & { readonly code: string }>> {
  const code = openCodeIn(typed);
  if (code === undefined) return fail({ kind: 'link-unknown' });
  const opened = await lookUp(desk, code, within);
  return opened.ok ? ok({ ...opened.value, code }) : opened;
}

async function lookUp(
  { tickets, links, definitions, clock }: LinkDesk,
  token: string,
  within: number,
): Promise<Result<OpenedLink>> {
  const usable = usableTicket(await tickets.get(links.ticketKey(token)), clock.now());
  if (!usable.ok) return usable;
  const definition = await definitions.of(usable.value.campaign, within);
  if (definition === undefined) return fail({ kind: 'link-unknown' });
  // A campaign may close before the day of its links: either way the link's time is over.
  if (definition.campaign.status !== 'open') {
    return fail({ kind: 'link-expired', campaign: definition.campaign.id });
  }
  return ok({ ...definition, ticket: usable.value });
}
