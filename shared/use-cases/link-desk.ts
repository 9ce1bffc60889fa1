import type { Campaigns } from './ports/campaigns.ts';
import type { Invitations } from './ports/invitations.ts';
import type { LinkKeys } from './ports/link-keys.ts';
import type { Links } from './ports/links.ts';
import type { Clock, Random } from './ports/machine.ts';
import type { SupersededEnvelopes } from './ports/superseded.ts';
import type { Tickets } from './ports/tickets.ts';
import type { Wordings } from './ports/wordings.ts';

/** What giving out links needs. */
export interface LinkDesk {
  readonly campaigns: Campaigns;
  /** The Welsh of mails and letters, as a translator signed it off. */
  readonly wordings: Pick<Wordings, 'get'>;
  readonly invitations: Invitations;
  readonly linkKeys: LinkKeys;
  readonly tickets: Tickets;
  readonly superseded: SupersededEnvelopes;
  readonly links: Links;
  readonly clock: Clock;
  readonly random: Random;
  /** The address of the respondents' site, without a slash at its end. */
  readonly site: string;
}
