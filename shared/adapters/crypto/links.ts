import { createHash, createHmac } from 'node:crypto';
import type { Links } from '../../use-cases/ports/links.ts';

/** 192 bits: nobody guesses one, and it fits on a line of a letter. */
const TOKEN_BYTES = 24;

export const cryptoLinks: Links = {
  token: (linkKey, invitation, issue) =>
    createHmac('sha256', linkKey)
      .update(`${invitation}|${issue}`)
      .digest()
      .subarray(0, TOKEN_BYTES)
      .toString('base64url'),
  ticketKey: (token) => sha256(token),
  envelopeKey: (token) => sha256(`${token}envelope`),
  // Stored only beside the address it is made of, so that it tells nothing more; one address is one row.
  invitationId: (campaign, address) => sha256(`${campaign}\n${address.trim().toLowerCase()}`),
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
