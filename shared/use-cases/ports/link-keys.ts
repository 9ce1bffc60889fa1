/** One key for each campaign and leaving month. Destroying it takes with it every way from a person to a link. */
export interface LinkKeys {
  get(campaign: string, month: string): Promise<Uint8Array | undefined>;
  /** Put if absent; returns the key that stands. */
  keep(campaign: string, month: string, key: Uint8Array): Promise<Uint8Array>;
}
