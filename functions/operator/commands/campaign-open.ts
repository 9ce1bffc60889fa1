import { dayInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import { type Command, Stop } from '../command.ts';
import { valueOf } from '../outcome.ts';
import { sendMail, sendingLines } from '../send-mail.ts';

export const campaignOpen: Command = {
  name: 'campaign open',
  takes: 'CAMPAIGN',
  says: 'Open a campaign: its key is made, and from then on its k cannot change',
  options: {
    mail: { type: 'boolean', says: 'send the invitations too' },
    on: { type: 'string', value: 'DAY', says: 'open it by itself on the morning of this day: 2027-04-05' },
  },
  async run({ words: [campaign = ''], chosen, text }, reach) {
    const opens = text('on');
    if (opens !== undefined && chosen('mail'))
      throw new Stop('With --on nothing is sent now: "mail plan --invite" sends when it is open.');
    const holdfast = await reach();
    // The key comes first: without it no envelope can be sealed, and an open campaign's pages promise that.
    await valueOf(holdfast.invoke('shuffle', { action: 'make-key', campaign }));
    if (opens !== undefined) {
      const planned = await valueOf(holdfast.invoke('import', { action: 'open-on', campaign, opens }));
      return { lines: [`${campaign} opens by itself on ${dayInWords(opens)}.`], value: planned };
    }
    const opened = await valueOf(holdfast.invoke('import', { action: 'open-campaign', campaign }));
    if (!chosen('mail')) return { lines: [`${campaign} is open.`], value: opened };
    const sending = await sendMail(holdfast, campaign, 'invitation');
    return { lines: [`${campaign} is open.`, ...sendingLines(sending)], value: { opened, sending } };
  },
};
