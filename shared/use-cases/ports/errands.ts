import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** What other functions are asked to do for a campaign: those that hold its keys. */
export interface Errands {
  /** Makes the key that answers are sealed to, where there is none. */
  makeKey(campaign: string): Promise<Result<unknown>>;
  /** Begins to mail everyone who is due this mail, and does not wait for it. */
  startSending(campaign: string, kind: MailKind): Promise<void>;
}
