import type { Invitation } from '../invitation.ts';

/** The mails of a campaign, in the order in which somebody may get them; each at most once. */
export const MAIL_KINDS = ['invitation', 'reminder', 'second-reminder', 'closing'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** The mark that an invitation carries once a mail of this kind was handed over. */
export const MARK = {
  invitation: 'invited',
  reminder: 'reminded',
  'second-reminder': 'remindedAgain',
  closing: 'toldOfClosing',
} as const satisfies Record<MailKind, keyof Invitation>;

export const wasMailed = (invitation: Invitation, kind: MailKind): boolean => invitation[MARK[kind]] === true;
