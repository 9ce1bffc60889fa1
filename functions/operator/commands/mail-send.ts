import type { Command } from '../command.ts';
import { sendingLines, sendMail } from '../send-mail.ts';

export const mailSend: Command = {
  name: 'mail send',
  takes: 'CAMPAIGN',
  says: 'Send the invitations of a campaign to those who had none yet',
  options: {
    reminder: { type: 'boolean', says: 'send reminders, which go to everyone: nobody knows who answered' },
  },
  async run({ words: [campaign = ''], chosen }, reach) {
    const kind = chosen('reminder') ? 'reminder' : 'invitation';
    const sending = await sendMail(await reach(), campaign, kind);
    return { lines: sendingLines(sending), value: sending };
  },
};
