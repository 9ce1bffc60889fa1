export interface HeadsRead {
  /** The month of the earliest shuffle that has frozen its envelopes and not yet mixed them, if one is under way. */
  frozenSince(): Promise<string | undefined>;
}
