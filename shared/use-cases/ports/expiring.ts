/** Rows that carry their own end: tickets, drafts, sessions. */
export interface ExpiringRows {
  /** Deletes what had ended by then, and nothing that was prolonged meanwhile. */
  sweep(now: number): Promise<void>;
}

/** Link keys as their destroyer sees them: by month, and sealed. */
export interface ExpiringLinkKeys {
  months(campaign: string): Promise<readonly string[]>;
  destroy(campaign: string, month: string): Promise<void>;
}

export interface ExpiringInvitations {
  /** Ids and months of leaving. */
  all(campaign: string): AsyncIterable<{ readonly id: string; readonly month: string }>;
  destroy(campaign: string, id: string): Promise<void>;
}
