import { ok, type Result } from '../../domain/kernel/result.ts';
import { noticeMail } from '../../domain/report/notice.ts';
import type { NotifyEvent } from '../events.ts';
import type { Mail } from '../ports/mail.ts';

export interface NotifyDesk {
  readonly mail: Mail;
  /** The console's address, without a slash at its end. */
  readonly console: string;
}

/** Mails one reader that a report was published to them: always this text, and always to a page of the console. */
export async function notifyReader(
  { mail, console }: NotifyDesk,
  { to, title, campaign, clock, scope }: NotifyEvent,
): Promise<Result<{ readonly accepted: boolean }>> {
  const address = `${console}/campaigns/${campaign}/reports/${clock}/${scope}`;
  const outcome = await mail.send({ to, ...noticeMail({ title, address }), headers: {} });
  return ok({ accepted: outcome.is === 'accepted' });
}
