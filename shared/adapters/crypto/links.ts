import { createHash, createHmac } from 'node:crypto';
import type { Links } from '../../use-cases/ports/links.ts';

/** 192 bits: nobody guesses one, and it fits on a line of a letter. */
const TOKEN_BYTES = 24;

export const cryptoLinks: Links = {
  token: (linkKey, invitation, issue) => derived(linkKey, `${invitation}|${issue}`),
  ticketKey: (token) => sha256(token),
  envelopeKey: (token) => sha256(`${token}envelope`),
  // Stored only beside the address it is made of, so that it tells nothing more; one address is one row.
  invitationId: (campaign, address) => sha256(`${campaign}\n${address.trim().toLowerCase()}`),
  stopToken: (linkKey, invitation) => derived(linkKey, `${invitation}|stop`),
  stopKey: (token) => sha256(`${token}stop`),
  addressKey: (address) => sha256(`address\n${address.trim().toLowerCase()}`),
};

const derived = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest().subarray(0, TOKEN_BYTES).toString('base64url');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
