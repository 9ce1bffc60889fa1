import { cryptoLinks } from '../../shared/adapters/crypto/links.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoUndeliverable } from '../../shared/adapters/dynamodb/mail-stops.ts';
import { tableName } from '../../shared/adapters/environment.ts';
import { systemClock } from '../../shared/adapters/machine.ts';
import { feedbackIn } from '../../shared/adapters/ses/feedback.ts';
import type { FeedbackDesk } from '../../shared/use-cases/mail/note-feedback.ts';

export const feedbackDesk = (): FeedbackDesk => ({
  addresses: dynamoUndeliverable(dynamoClient(), tableName('mail')),
  read: feedbackIn,
  links: cryptoLinks,
  clock: systemClock,
});
