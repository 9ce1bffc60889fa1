import type { Retried } from '../../../shared/use-cases/mail/retry-mail.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const mailRetry: Command = {
  name: 'mail retry',
  takes: 'CAMPAIGN ADDRESS',
  says: 'Send one person the mail that "mail unsent" lists',
  more: 'Where it is not known whether the mail went out, they may get it twice.',
  async run({ words: [campaign = '', address = ''] }, reach) {
    const { invoke } = await reach();
    const done = await valueOf(invoke<Retried>('send-mail', { action: 'retry', campaign, address }));
    return { lines: [`Sent: ${done.kind}.`], value: done };
  },
};
