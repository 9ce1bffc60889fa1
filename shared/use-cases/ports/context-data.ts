/** Administrative counts that are known facts: never joined to answers below a released group. */
export interface AskedCount {
  /** The code of the region where nobody is asked as of a unit: candidates, assessors. */
  readonly unit: string;
  /** Month of leaving. */
  readonly month: string;
  readonly count: number;
}

export interface ContextData {
  /** How many leavers were sent a link, kept after their invitations are destroyed. */
  asked(campaign: string): Promise<readonly AskedCount[]>;
  keepAsked(campaign: string, counts: readonly AskedCount[]): Promise<void>;
}
