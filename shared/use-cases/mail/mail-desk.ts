import type { MailLimits } from '../../domain/campaign/mail/pace.ts';
import type { LinkDesk } from '../link-desk.ts';
import type { Mail } from '../ports/mail.ts';
import type { MailPace } from '../ports/mail-pace.ts';
import type { MailStops } from '../ports/mail-stops.ts';
import type { Mailings } from '../ports/mailings.ts';

/** What sending mail needs. */
export interface MailDesk extends LinkDesk {
  readonly mail: Mail;
  readonly mailStops: MailStops;
  readonly mailings: Mailings;
  readonly pace: MailPace;
  readonly limits: MailLimits;
  readonly pause: (ms: number) => Promise<unknown>;
}
