import { addDays, dayOf } from '../../domain/kernel/calendar.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Links } from '../ports/links.ts';
import type { Clock } from '../ports/machine.ts';
import type { MailFeedback, UndeliverableAddresses } from '../ports/mail-stops.ts';

export interface FeedbackDesk {
  readonly addresses: UndeliverableAddresses;
  /** What a notification of the mail service says; nothing where it stops no mail. */
  readonly read: (notification: string) => readonly MailFeedback[];
  readonly links: Pick<Links, 'addressKey'>;
  readonly clock: Clock;
}

/** So long no campaign mails an address that bounced or complained: staff come back, and mailboxes are made anew. */
const DAYS_KEPT = 400;

export interface Noted {
  readonly stopped: number;
}

/**
 * What the mail service tells of a mail afterwards. Only what is final stops mail: of a bounce that will pass, such as
 * a full mailbox, nothing is kept.
 */
export async function noteFeedback(
  desk: FeedbackDesk,
  notifications: readonly string[],
): Promise<Result<Noted>> {
  const until = addDays(dayOf(desk.clock.now()), DAYS_KEPT);
  let stopped = 0;
  const read = notifications.map((notification) => readOne(desk, notification));
  for (const { why, addresses } of read.flatMap((one) => (one instanceof Error ? [] : one))) {
    for (const address of addresses) {
      await desk.addresses.keep(desk.links.addressKey(address), why, until);
      stopped += 1;
    }
  }
  // Only now: one that cannot be read must not keep the others from being noted.
  for (const one of read) if (one instanceof Error) throw one;
  return ok({ stopped });
}

function readOne({ read }: FeedbackDesk, notification: string): readonly MailFeedback[] | Error {
  try {
    return read(notification);
  } catch (error) {
    return error instanceof Error ? error : new Error('A notification cannot be read.');
  }
}
