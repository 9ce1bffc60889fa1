import { endOfDay } from '../kernel/calendar.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Ticket } from './ticket.ts';

/** Whether a link may be used now. A ticket that was never written, or is destroyed, is an unknown link. */
export function usableTicket(ticket: Ticket | undefined, now: number): Result<Ticket> {
  if (ticket === undefined) return fail({ kind: 'link-unknown' });
  const { campaign } = ticket;
  // Nothing stands in the place of an open link that was taken back.
  if (ticket.open === true && ticket.replaced === true) return fail({ kind: 'link-expired', campaign });
  if (ticket.replaced === true) return fail({ kind: 'link-replaced', campaign });
  return now < endOfDay(ticket.expires) ? ok(ticket) : fail({ kind: 'link-expired', campaign });
}
