import type { Result } from '../../shared/domain/kernel/result.ts';
import type { SendMailEvent } from '../../shared/use-cases/events.ts';
import { giveOpenLink, takeBackOpenLink } from '../../shared/use-cases/give-open-link.ts';
import { letters } from '../../shared/use-cases/letters.ts';
import type { MailDesk } from '../../shared/use-cases/mail/mail-desk.ts';
import { previewMail } from '../../shared/use-cases/mail/preview-mail.ts';
import { retryMail } from '../../shared/use-cases/mail/retry-mail.ts';
import { sendAsked } from '../../shared/use-cases/mail/send-asked.ts';
import { sendDue } from '../../shared/use-cases/mail/send-due.ts';
import { unsentMails } from '../../shared/use-cases/mail/unsent.ts';
import { replaceLink } from '../../shared/use-cases/replace-link.ts';

export function act(desk: MailDesk, event: SendMailEvent): Promise<Result<unknown>> {
  switch (event.action) {
    case 'send':
      return sendAsked(desk, event.campaign, event.kind);
    case 'due':
      return sendDue(desk);
    case 'unsent':
      return unsentMails(desk, event.campaign, event.after);
    case 'retry':
      return retryMail(desk, event.campaign, event.address);
    case 'preview':
      return previewMail(desk, event.campaign, event.kind);
    case 'letters':
      return letters(desk, event.campaign, event.after);
    case 'open-link':
      return giveOpenLink(desk, event.campaign);
    case 'take-back-open-link':
      return takeBackOpenLink(desk, event.campaign);
    case 'replace':
      return replaceLink(desk, event.campaign, event.address);
  }
}
