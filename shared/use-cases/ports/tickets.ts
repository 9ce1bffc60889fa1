import type { Ticket } from '../../domain/campaign/ticket.ts';

/** Keyed by the base64url SHA-256 of the token; the token itself is stored nowhere. */
export interface Tickets {
  /** An expired ticket may still be returned: its reader compares `expires` with the clock. */
  get(tokenHash: string): Promise<Ticket | undefined>;
  /** Put if absent, so that a late writer cannot bring a replaced ticket back to life. */
  keep(tokenHash: string, ticket: Ticket): Promise<void>;
  /** Written whether or not the ticket was there before. */
  markReplaced(tokenHash: string, ticket: Ticket): Promise<void>;
}
