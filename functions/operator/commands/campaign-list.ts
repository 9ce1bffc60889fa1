import { dayInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import { campaignsOf } from '../campaigns.ts';
import type { Command } from '../command.ts';

export const campaignList: Command = {
  name: 'campaign list',
  takes: '',
  says: 'List the campaigns',
  async run(_, reach) {
    const campaigns = await campaignsOf(await reach());
    const lines = campaigns.map(
      ({ id, title, status, clock, k, source, asked, opens, closes, selfSelected }) => {
        const how = clock === 'rolling' ? 'counted quarterly' : 'counted once, at its close';
        const whom = selfSelected === undefined ? `${asked} asked` : 'open to anybody';
        const from = status === 'draft' && opens !== undefined ? `, opens on ${dayInWords(opens)}` : '';
        const until = closes === undefined ? '' : `, until ${dayInWords(closes)}`;
        return `${id}: ${title}, ${status}${from}${until}, ${how}, k = ${k}, ${source === undefined ? whom : `from ${source}`}`;
      },
    );
    return { lines: lines.length === 0 ? ['There are no campaigns.'] : lines, value: campaigns };
  },
};
