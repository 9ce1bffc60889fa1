import type { MailKind } from '../../../shared/domain/campaign/mail/kinds.ts';
import { type Command, type Input, Stop } from '../command.ts';
import { sendingLines, sendMail } from '../send-mail.ts';

const KINDS: Readonly<Record<string, MailKind>> = {
  reminder: 'reminder',
  'second-reminder': 'second-reminder',
  closing: 'closing',
};

const TO_EVERYONE = 'which go to everyone: nobody knows who answered';

export const mailSend: Command = {
  name: 'mail send',
  takes: 'CAMPAIGN',
  says: 'Send the invitations of a campaign to those who had none yet',
  more: [
    'Nobody gets the same mail twice, however often this is run. What the mail service does not take at once goes out by',
    'itself later. Whoever was asked by letter alone, or by nothing, gets reminders sent by this command too.',
  ].join('\n'),
  options: {
    reminder: { type: 'boolean', says: `send the first reminders, ${TO_EVERYONE}` },
    'second-reminder': { type: 'boolean', says: 'send the second and last reminders' },
    closing: { type: 'boolean', says: 'send the notices that the survey closes soon' },
  },
  async run(input, reach) {
    const [campaign = ''] = input.words;
    const sending = await sendMail(await reach(), campaign, kindIn(input));
    return { lines: sendingLines(sending), value: sending };
  },
};

function kindIn({ chosen }: Input): MailKind {
  const kinds = Object.keys(KINDS).filter(chosen);
  if (kinds.length > 1) throw new Stop('Say one kind of mail at a time.');
  return KINDS[kinds[0] ?? ''] ?? 'invitation';
}
