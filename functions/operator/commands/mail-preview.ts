import { MAIL_KINDS } from '../../../shared/domain/campaign/mail/kinds.ts';
import type { PreviewedMail } from '../../../shared/use-cases/mail/preview-mail.ts';
import { type Command, Stop } from '../command.ts';
import { writeFile } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const mailPreview: Command = {
  name: 'mail preview',
  takes: 'CAMPAIGN [KIND]',
  says: 'Print a mail of a campaign as people get it',
  more: `KIND is ${MAIL_KINDS.join(', ')}. A mail has its Welsh once a translator has signed off all of\nit: see "translate export mails".`,
  options: { html: { type: 'string', value: 'FILE', says: 'write it as mail programmes show it' } },
  async run({ words: [campaign = '', kind = 'invitation'], text }, reach) {
    if (!MAIL_KINDS.some((one) => one === kind)) throw new Stop(`KIND is one of ${MAIL_KINDS.join(', ')}.`);
    const { invoke } = await reach();
    const content = await valueOf(invoke<PreviewedMail>('send-mail', { action: 'preview', campaign, kind }));
    const file = text('html');
    const lacking =
      content.lacking.length === 0
        ? []
        : [`Sent in English alone: ${content.lacking.length} of its texts have no Welsh that is signed off.`];
    if (file === undefined)
      return { lines: [`Subject: ${content.subject}`, '', content.text, ...lacking], value: content };
    writeFile(file, content.html);
    return { lines: [`The mail is in ${file}.`, ...lacking], value: content };
  },
};
