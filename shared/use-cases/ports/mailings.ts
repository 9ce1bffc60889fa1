import type { MailKind } from '../../domain/campaign/mail/kinds.ts';

/** A kind of mail that an operator asked for, until everyone of the campaign has had it. */
export interface Mailing {
  readonly campaign: string;
  readonly kind: MailKind;
}

export interface Mailings {
  all(): Promise<readonly Mailing[]>;
  ask(mailing: Mailing): Promise<void>;
  done(mailing: Mailing): Promise<void>;
}
