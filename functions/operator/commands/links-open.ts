import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { IssuedLink } from '../../../shared/domain/campaign/mail/paragraphs.ts';
import { dayInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import { type Command, Stop } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const linksOpen: Command = {
  name: 'links open',
  takes: 'CAMPAIGN',
  says: 'Make an open link for candidates, for a poster or a QR code; run again, it is the same',
  more: [
    'Anybody who has it can answer, once in a browser session. What they say is counted in a campaign of its own,',
    'CAMPAIGN-open, marked as self-selected, which closes with the last day and is never mixed with the answers of people',
    'who were invited. It works from now on.',
  ].join('\n'),
  options: { until: { type: 'string', value: 'DAY', says: 'the last day on which it works: 2026-12-18' } },
  async run({ words: [campaign = ''], text }, reach) {
    const closes = text('until');
    if (closes === undefined) throw new Stop('Say --until: people are told the last day of the link.');
    const { invoke } = await reach();
    const made = await valueOf(invoke<Campaign>('import', { action: 'ask-openly', campaign, closes }));
    await valueOf(invoke('shuffle', { action: 'make-key', campaign: made.id }));
    await valueOf(invoke('import', { action: 'open-campaign', campaign: made.id }));
    const link = await valueOf(invoke<IssuedLink>('send-mail', { action: 'open-link', campaign }));
    return {
      lines: [
        `The open link works until the end of ${dayInWords(link.expires)}; its answers are in ${made.id}:`,
        link.link,
      ],
      value: { campaign: made.id, ...link },
    };
  },
};
