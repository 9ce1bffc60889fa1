import { setTimeout } from 'node:timers/promises';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { consoleSite, mailFrom } from '../../shared/adapters/environment.ts';
import { sesMail } from '../../shared/adapters/ses/mail.ts';
import type { NotifyDesk } from '../../shared/use-cases/publications/notify-reader.ts';

/** One attempt: see `sesMail`. */
export const notifyDesk = (): NotifyDesk => ({
  mail: sesMail(new SESv2Client({ maxAttempts: 1 }), mailFrom(), (ms) => setTimeout(ms)),
  console: consoleSite(),
});
