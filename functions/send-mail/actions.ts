import type { Result } from '../../shared/domain/kernel/result.ts';
import type { SendMailEvent } from '../../shared/use-cases/events.ts';
import { letters } from '../../shared/use-cases/letters.ts';
import type { LinkDesk } from '../../shared/use-cases/link-desk.ts';
import type { Mail } from '../../shared/use-cases/ports/mail.ts';
import { replaceLink } from '../../shared/use-cases/replace-link.ts';
import { sendInvitations } from '../../shared/use-cases/send-invitations.ts';

export interface MailDesk extends LinkDesk {
  readonly mail: Mail;
}

export function act(desk: MailDesk, event: SendMailEvent): Promise<Result<unknown>> {
  switch (event.action) {
    case 'send':
      return sendInvitations(desk, desk.mail, event.campaign, event.kind);
    case 'letters':
      return letters(desk, event.campaign);
    case 'replace':
      return replaceLink(desk, event.campaign, event.address);
  }
}
