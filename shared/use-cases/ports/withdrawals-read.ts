import type { Superseded } from '../../domain/campaign/superseded.ts';

/** What the shuffle reads after it has frozen its envelopes, and clears once it is settled. */
export interface WithdrawalsRead {
  /** Receipt hashes of all withdrawals that are not settled yet. */
  withdrawn(): Promise<ReadonlySet<string>>;
  superseded(campaign: string, region: string): Promise<readonly Superseded[]>;
  settle(receiptHash: string): Promise<void>;
  forgetSuperseded(campaign: string, region: string, key: string): Promise<void>;
}
