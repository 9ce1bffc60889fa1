import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';
import { sendMail, sendingLines } from '../send-mail.ts';

export const campaignOpen: Command = {
  name: 'campaign open',
  takes: 'CAMPAIGN',
  says: 'Open a campaign: its key is made, and from then on its k cannot change',
  options: { mail: { type: 'boolean', says: 'send the invitations too' } },
  async run({ words: [campaign = ''], chosen }, reach) {
    const holdfast = await reach();
    // The key comes first: without it no envelope can be sealed, and an open campaign's pages promise that.
    await valueOf(holdfast.invoke('shuffle', { action: 'make-key', campaign }));
    const opened = await valueOf(holdfast.invoke('import', { action: 'open-campaign', campaign }));
    if (!chosen('mail')) return { lines: [`${campaign} is open.`], value: opened };
    const sending = await sendMail(holdfast, campaign, 'invitation');
    return { lines: [`${campaign} is open.`, ...sendingLines(sending)], value: { opened, sending } };
  },
};
