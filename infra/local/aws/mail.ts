import type { Outbox } from '../outbox/store.ts';
import type { Feedback } from './mail-feedback.ts';
import { ServiceError } from './service-error.ts';

/** Addresses of the mailbox simulator of SES: what is mailed there comes back, or is complained of. */
const SIMULATOR = /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/;

interface SendEmail {
  readonly FromEmailAddress?: string;
  readonly Destination?: { readonly ToAddresses?: readonly string[] };
  readonly Content?: {
    readonly Simple?: {
      readonly Headers?: readonly { readonly Name: string; readonly Value: string }[];
      readonly Subject?: { readonly Data?: string };
      readonly Body?: {
        readonly Text?: { readonly Data?: string };
        readonly Html?: { readonly Data?: string };
      };
    };
  };
}

/** SendEmail of SES (version 2): the mail goes to the outbox, and nowhere else. */
export const mail = (outbox: Outbox, feedback: Feedback) => (input: SendEmail) => {
  const simple = input.Content?.Simple;
  const to = input.Destination?.ToAddresses ?? [];
  if (simple === undefined || to.length === 0 || input.FromEmailAddress === undefined) {
    throw new ServiceError('BadRequestException', 'A mail needs a sender, a recipient and simple content.');
  }
  const id = outbox.keep({
    from: input.FromEmailAddress,
    to,
    subject: simple.Subject?.Data ?? '',
    text: simple.Body?.Text?.Data ?? '',
    html: simple.Body?.Html?.Data,
    headers: Object.fromEntries((simple.Headers ?? []).map(({ Name, Value }) => [Name, Value])),
  });
  for (const address of to) {
    const simulated = SIMULATOR.exec(address)?.[1];
    // As in AWS: some time after the mail was accepted, and unasked.
    if (simulated !== undefined) {
      void feedback(address, simulated === 'bounce' ? 'Bounce' : 'Complaint').catch(console.error);
    }
  }
  return { MessageId: id };
};
