import type { Outbox } from '../outbox/store.ts';
import { ServiceError } from './service-error.ts';

interface SendEmail {
  readonly FromEmailAddress?: string;
  readonly Destination?: { readonly ToAddresses?: readonly string[] };
  readonly Content?: {
    readonly Simple?: {
      readonly Subject?: { readonly Data?: string };
      readonly Body?: {
        readonly Text?: { readonly Data?: string };
        readonly Html?: { readonly Data?: string };
      };
    };
  };
}

/** SendEmail of SES (version 2): the mail goes to the outbox, and nowhere else. */
export const mail = (outbox: Outbox) => (input: SendEmail) => {
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
  });
  return { MessageId: id };
};
