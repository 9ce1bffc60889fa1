/** A sealed response as the table sees it, until the shuffle empties it. */
export interface StoredEnvelope {
  readonly sealed: Uint8Array;
  readonly retryHash: string;
  /** The last day of the link it was sent by. */
  readonly expires: string;
}

/** All that the respondents' side may do with envelopes: put one, and know its own again. */
export interface EnvelopeDrop {
  /** Put if absent: this one write decides whose answers a link carries. */
  put(campaign: string, region: string, key: string, envelope: StoredEnvelope): Promise<boolean>;
  /** The retry hash of the envelope that stands; empty once the shuffle has emptied it. */
  senderOf(campaign: string, region: string, key: string): Promise<string | undefined>;
}
