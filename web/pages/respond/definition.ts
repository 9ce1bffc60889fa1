import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';

/** What a page about a survey is made from. */
export interface Definition {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
}
