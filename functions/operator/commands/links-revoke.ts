import type { IssuedLink } from '../../../shared/domain/campaign/mail/paragraphs.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const linksRevoke: Command = {
  name: 'links revoke',
  takes: 'CAMPAIGN',
  says: 'Take back the open link of a campaign: nobody can begin or send by it any more',
  more: 'What was sent by it stays. "links open" gives a new one, with another code and the same last day.',
  async run({ words: [campaign = ''] }, reach) {
    const { invoke } = await reach();
    const old = await valueOf(invoke<IssuedLink>('send-mail', { action: 'take-back-open-link', campaign }));
    // After the old one is closed: cut off in between, the command can be run again.
    await valueOf(invoke('import', { action: 'change-open-code', campaign }));
    return { lines: [`${old.link} no longer works.`], value: old };
  },
};
