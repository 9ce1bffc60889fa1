import * as z from 'zod/mini';
import type { MailFeedback } from '../../use-cases/ports/mail-stops.ts';

const Recipients = z.array(z.object({ emailAddress: z.string() }));

/** Of what SES publishes, all that is read here: neither headers nor times. */
const Notification = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Bounce'),
    bounce: z.object({ bounceType: z.string(), bouncedRecipients: Recipients }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    complaint: z.object({ complainedRecipients: Recipients }),
  }),
]);

/** `Name <a@b>` and `a@b` both come. */
const bare = ({ emailAddress }: { emailAddress: string }): string =>
  /<([^<>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress;

/** A full mailbox or a slow server is a bounce that passes: only a permanent one says that the address is wrong. */
export function feedbackIn(message: string): readonly MailFeedback[] {
  const parsed = Notification.parse(JSON.parse(message));
  if (parsed.eventType === 'Complaint') {
    return [{ why: 'complained', addresses: parsed.complaint.complainedRecipients.map(bare) }];
  }
  const { bounceType, bouncedRecipients } = parsed.bounce;
  return bounceType === 'Permanent' ? [{ why: 'bounced', addresses: bouncedRecipients.map(bare) }] : [];
}
