import { campaignsOf } from '../campaigns.ts';
import type { Command } from '../command.ts';

export const campaignList: Command = {
  name: 'campaign list',
  takes: '',
  says: 'List the campaigns',
  async run(_, reach) {
    const campaigns = await campaignsOf(await reach());
    const lines = campaigns.map(({ id, title, status, clock, k, source, asked }) => {
      const how = clock === 'rolling' ? 'counted quarterly' : 'counted once, at its close';
      return `${id}: ${title}, ${status}, ${how}, k = ${k}, ${source === undefined ? `${asked} asked` : `from ${source}`}`;
    });
    return { lines: lines.length === 0 ? ['There are no campaigns.'] : lines, value: campaigns };
  },
};
