import { createHash } from 'node:crypto';
import type { LinkNames } from '../../use-cases/ports/link-names.ts';

/** SHA-256 of the token as it stands in the link, base64url. A token has 192 random bits: no salt is needed. */
export const linkNames: LinkNames = {
  ticket: (token) => createHash('sha256').update(token).digest('base64url'),
  envelope: (token) => createHash('sha256').update(token).update('envelope').digest('base64url'),
};
