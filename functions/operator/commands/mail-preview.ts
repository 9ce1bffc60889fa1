import type { MailContent } from '../../../shared/domain/campaign/mail/content.ts';
import { MAIL_KINDS } from '../../../shared/domain/campaign/mail/kinds.ts';
import { type Command, Stop } from '../command.ts';
import { writeFile } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const mailPreview: Command = {
  name: 'mail preview',
  takes: 'CAMPAIGN [KIND]',
  says: 'Print a mail of a campaign as people get it, in both languages',
  more: `KIND is ${MAIL_KINDS.join(', ')}. The Welsh is a draft: have a translator read it before a campaign is opened.`,
  options: { html: { type: 'string', value: 'FILE', says: 'write it as mail programmes show it' } },
  async run({ words: [campaign = '', kind = 'invitation'], text }, reach) {
    if (!MAIL_KINDS.some((one) => one === kind)) throw new Stop(`KIND is one of ${MAIL_KINDS.join(', ')}.`);
    const { invoke } = await reach();
    const content = await valueOf(invoke<MailContent>('send-mail', { action: 'preview', campaign, kind }));
    const file = text('html');
    if (file === undefined)
      return { lines: [`Subject: ${content.subject}`, '', content.text], value: content };
    writeFile(file, content.html);
    return { lines: [`The mail is in ${file}.`], value: content };
  },
};
