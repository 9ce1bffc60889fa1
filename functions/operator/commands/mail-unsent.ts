import type { UnsentMails } from '../../../shared/use-cases/mail/unsent.ts';
import { allPages } from '../all-pages.ts';
import type { Command } from '../command.ts';

export const mailUnsent: Command = {
  name: 'mail unsent',
  takes: 'CAMPAIGN',
  says: 'List addresses that a mail did not reach, or may not have, and why',
  more: 'Nothing is sent to them again by itself: "mail retry" does that, and "links letters" prints their links.',
  async run({ words: [campaign = ''] }, reach) {
    const pages = await allPages<UnsentMails>(await reach(), 'send-mail', { action: 'unsent', campaign });
    const found = {
      unsent: pages.flatMap(({ unsent }) => unsent).toSorted((a, b) => (a.address < b.address ? -1 : 1)),
      stopped: pages.reduce((sum, { stopped }) => sum + stopped, 0),
    };
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
