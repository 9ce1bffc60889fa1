export interface WaitingEnvelope {
  readonly key: string;
  /** The last day of the link it was sent by. */
  readonly expires: string;
  /** Undefined once it was emptied. */
  readonly sealed: Uint8Array | undefined;
  /** Emptied because it was mixed. */
  readonly mixed: boolean;
}

/** The shuffle's side of the envelopes. */
export interface WaitingEnvelopes {
  /** Every envelope of a region, sealed or emptied, in the order of keys. */
  all(campaign: string, region: string): AsyncIterable<WaitingEnvelope>;
  /** Its key stays, as proof against a second sending. Emptying again changes nothing. */
  empty(campaign: string, region: string, key: string, mixed: boolean): Promise<void>;
  /** Only of an emptied envelope: a sealed one stays. */
  forget(campaign: string, region: string, key: string): Promise<void>;
}
