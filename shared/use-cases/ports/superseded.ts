import type { Superseded } from '../../domain/campaign/superseded.ts';

/** Stored beside withdrawals, so that the shuffle reads both after it has frozen its envelopes. */
export interface SupersededEnvelopes {
  /** Written unless a later issue already stands in its place. */
  keep(campaign: string, region: string, superseded: Superseded): Promise<void>;
}
