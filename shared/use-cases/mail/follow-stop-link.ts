import type { Links } from '../ports/links.ts';
import type { StopLinks } from '../ports/mail-stops.ts';

export interface StopLinksDesk {
  readonly stopLinks: StopLinks;
  readonly links: Pick<Links, 'stopKey'>;
}

/** Base64url of 24 bytes, as links are. */
const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/**
 * No more mail of this campaign to this address; the link that answers goes on working. Whether the token was ever in
 * a mail is not told.
 */
export async function followStopLink({ stopLinks, links }: StopLinksDesk, token: string): Promise<void> {
  if (TOKEN.test(token)) await stopLinks.follow(links.stopKey(token));
}
