import type { UnsentMails } from '../../../shared/use-cases/mail/unsent.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const mailUnsent: Command = {
  name: 'mail unsent',
  takes: 'CAMPAIGN',
  says: 'List addresses that a mail did not reach, or may not have, and why',
  more: 'Nothing is sent to them again by itself: "mail retry" does that, and "links letters" prints their links.',
  async run({ words: [campaign = ''] }, reach) {
    const { invoke } = await reach();
    const found = await valueOf(invoke<UnsentMails>('send-mail', { action: 'unsent', campaign }));
    const lines = found.unsent.map(
      ({ address, kind, why }) => `${address}${kind === undefined ? '' : ` (${kind})`}: ${why}`,
    );
    return {
      lines: [
        ...(lines.length === 0 ? ['Every mail that was handed over was taken, and none came back.'] : lines),
        `Asked for no more mail: ${found.stopped}.`,
      ],
      value: found,
    };
  },
};
