import type { Delivery, Invitation } from '../../domain/campaign/invitation.ts';

export interface Invitations {
  all(campaign: string): AsyncIterable<Invitation>;
  get(campaign: string, id: string): Promise<Invitation | undefined>;
  /** Put if absent. False where this leaver is invited already. */
  add(campaign: string, invitation: Invitation): Promise<boolean>;
  /** False where this delivery was claimed before, or the invitation has another issue by now. */
  claim(campaign: string, invitation: Invitation, delivery: Delivery): Promise<boolean>;
  /** Only after a certain refusal of the mail: the claim is free for another attempt. */
  release(campaign: string, id: string, delivery: Delivery): Promise<void>;
  /** One write decides which issue is good. False where another replacement came first. */
  nextIssue(campaign: string, invitation: Invitation): Promise<boolean>;
}
