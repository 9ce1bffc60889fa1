import type { Invitation, Unsent } from '../../domain/campaign/invitation.ts';
import type { MailKind } from '../../domain/campaign/mail/kinds.ts';

export interface Invitations {
  all(campaign: string): AsyncIterable<Invitation>;
  get(campaign: string, id: string): Promise<Invitation | undefined>;
  /** Put if absent. False where this leaver is invited already. */
  add(campaign: string, invitation: Invitation): Promise<boolean>;
  /** A letter with the link is printed. */
  letter(campaign: string, invitation: Invitation): Promise<void>;
  /**
   * Marks a mail as handed over, before it is. False where another attempt marked it before, or the invitation has
   * another issue by now. `hand` names the attempt.
   */
  claim(
    campaign: string,
    invitation: Invitation,
    kind: MailKind,
    by: { readonly hand: string; readonly today: string },
  ): Promise<boolean>;
  /** The record of what became of a mail that was claimed: nothing in `unsent` where it was accepted. */
  settle(campaign: string, id: string, unsent?: Unsent): Promise<void>;
  /**
   * Only where the mail certainly went nowhere: the claim is free for another attempt. The invitation is as it was
   * before the claim.
   */
  release(campaign: string, invitation: Invitation, kind: MailKind, unsent?: Unsent): Promise<void>;
  /** One write decides which issue is good. False where another replacement came first. */
  nextIssue(campaign: string, invitation: Invitation): Promise<boolean>;
}
