import type { Estate } from '../domain/organisation/estate.ts';
import type { InstrumentDesk } from './find-instrument.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ContextData } from './ports/context-data.ts';
import type { ReadCsv } from './ports/csv.ts';
import type { Invitations } from './ports/invitations.ts';
import type { Links } from './ports/links.ts';
import type { Clock } from './ports/machine.ts';

/** What making and running campaigns needs. */
export interface CampaignDesk extends InstrumentDesk {
  readonly campaigns: Campaigns;
  readonly invitations: Invitations;
  readonly context: ContextData;
  readonly links: Pick<Links, 'invitationId'>;
  readonly readCsv: ReadCsv;
  readonly clock: Clock;
  /** The estate as it is today: each campaign keeps its own snapshot. */
  readonly estate: Estate;
}
