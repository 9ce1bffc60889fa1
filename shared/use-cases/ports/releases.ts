/** The decision of one report run about every figure in it, by the hash of the release it made. */
export interface ReleaseRow {
  readonly campaign: string;
  readonly clock: string;
  readonly release: string;
}

export interface Releases {
  get(campaign: string, clock: string): Promise<ReleaseRow | undefined>;
  /** Put if absent, by (campaign, clock); returns the row that stands. */
  keep(row: ReleaseRow): Promise<ReleaseRow>;
  list(campaign: string): Promise<readonly ReleaseRow[]>;
}
