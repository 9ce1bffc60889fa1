import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const campaignClose: Command = {
  name: 'campaign close',
  takes: 'CAMPAIGN',
  says: 'Close a campaign: its links stop working, and envelopes that wait are still shuffled',
  async run({ words: [campaign = ''] }, reach) {
    const { invoke } = await reach();
    const closed = await valueOf(invoke('import', { action: 'close-campaign', campaign }));
    return { lines: [`${campaign} is closed.`], value: closed };
  },
};
