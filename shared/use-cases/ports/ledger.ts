/** The head of a campaign's ledger: the hashes of its entries, in order. The entries themselves are files. */
export interface LedgerHead {
  entries(campaign: string): Promise<readonly string[]>;
  /** Compare-and-set: false, and nothing is changed, where `before` is no longer what stands. */
  advance(campaign: string, before: readonly string[], entry: string): Promise<boolean>;
}
