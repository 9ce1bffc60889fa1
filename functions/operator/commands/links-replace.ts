import type { Letter } from '../../../shared/use-cases/letters.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const linksReplace: Command = {
  name: 'links replace',
  takes: 'CAMPAIGN ADDRESS',
  says: 'Make a new link for one person; the old one, and what was sent by it, no longer counts',
  async run({ words: [campaign = '', address = ''] }, reach) {
    const { invoke } = await reach();
    const letter = await valueOf(invoke<Letter>('send-mail', { action: 'replace', campaign, address }));
    return { lines: [`The new link works until ${letter.expires}:`, letter.link], value: letter };
  },
};
