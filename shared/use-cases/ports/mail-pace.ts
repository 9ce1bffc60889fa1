import type { PaceState } from '../../domain/campaign/mail/pace.ts';

/** One row for all campaigns, because the mail service counts them together. */
export interface MailPace {
  get(): Promise<PaceState | undefined>;
  /** False where another run reserved meanwhile. */
  put(state: PaceState, was: PaceState | undefined): Promise<boolean>;
}
