import { minutesFor } from '../../instrument/minutes.ts';
import { textKey } from '../../instrument/translation/texts.ts';
import { instrumentIn } from '../../instrument/translation/in-language.ts';
import type { Instrument, Translation } from '../../instrument/instrument.ts';
import type { Campaign } from '../campaign.ts';
import { dayInEnglish, dayInWelsh } from './day-words.ts';
import type { MailKind } from './kinds.ts';
import { mailSayer } from './mail-texts.ts';

/** What is handed to one person: their link, its last day, and where they stop the mails of the campaign. */
export interface IssuedLink {
  readonly link: string;
  readonly expires: string;
}

export interface PersonalLinks extends IssuedLink {
  readonly stop: string;
}

export type Paragraph =
  { readonly text: string } | { readonly label: string; readonly address: string; readonly orCopy?: string };

/** What a mail says in one language, whatever it is laid out as. */
export interface MailPart {
  readonly lang: 'en' | 'cy';
  readonly subject: string;
  readonly title: string;
  /** English where the title has no Welsh yet: pages mark it so. */
  readonly titleLang: 'en' | 'cy';
  readonly paragraphs: readonly Paragraph[];
  /** Texts that are English for want of Welsh. */
  readonly lacking: readonly string[];
}

type Surveyed = Pick<Campaign, 'k' | 'contacts' | 'context'>;

export const mailPart = (
  lang: MailPart['lang'],
  kind: MailKind,
  campaign: Surveyed,
  original: Instrument,
  { link, expires, stop }: PersonalLinks,
  cy: Translation,
): MailPart => {
  const { say, about, lacking } = mailSayer(lang, cy);
  const { instrument, languageOf } = instrumentIn(original, lang);
  const { title, id } = instrument;
  const { least, most } = minutesFor(original, campaign.context ?? {});
  const day = lang === 'en' ? dayInEnglish(expires) : dayInWelsh(expires);
  const { k, contacts } = campaign;
  const said = {
    invitation: () => [say('invited', { title })],
    reminder: () => [say('thanks', { title }), say('everyone')],
    'second-reminder': () => [say('thanks', { title }), say('everyone'), say('lastReminder')],
    closing: () => [say('thanks', { title }), say('everyone'), say('lastMail')],
  }[kind]();
  const texts = [
    ...said,
    ...about(id),
    say('time', { least, most }),
    say('ownDevice'),
    say('promise', { k, others: k - 1 }),
  ];
  const plain = (text: string): Paragraph => ({ text });
  return {
    lang,
    subject: say(`subject.${kind}`),
    title,
    titleLang: languageOf(textKey.title),
    paragraphs: [
      ...texts.map(plain),
      { label: say('start'), address: link, orCopy: say('orCopy') },
      plain(`${say('until', { day })} ${say('yours')}`),
      plain(say('ask', { address: contacts.helpEmail })),
      { label: say('stop'), address: stop },
      plain(say('stopMeans')),
    ],
    lacking,
  };
};
