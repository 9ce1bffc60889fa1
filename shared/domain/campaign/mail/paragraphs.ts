import { minutesFor } from '../../instrument/minutes.ts';
import { textKey } from '../../instrument/translation/texts.ts';
import { instrumentIn } from '../../instrument/translation/in-language.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import type { Campaign } from '../campaign.ts';
import { dayInEnglish, dayInWelsh } from './day-words.ts';
import type { MailKind } from './kinds.ts';
import { ENGLISH } from './words-en.ts';
import { WELSH } from './words-cy.ts';

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
}

type Surveyed = Pick<Campaign, 'k' | 'contacts' | 'context'>;

export const mailPart = (
  lang: MailPart['lang'],
  kind: MailKind,
  campaign: Surveyed,
  original: Instrument,
  { link, expires, stop }: PersonalLinks,
): MailPart => {
  const words = lang === 'en' ? ENGLISH : WELSH;
  const { instrument, languageOf } = instrumentIn(original, lang);
  const { title, id } = instrument;
  const { least, most } = minutesFor(original, campaign.context ?? {});
  const day = lang === 'en' ? dayInEnglish(expires) : dayInWelsh(expires);
  const said = {
    invitation: [words.invited(title)],
    reminder: [words.thanks(title), words.everyone],
    'second-reminder': [words.thanks(title), words.everyone, words.lastReminder],
    closing: [words.thanks(title), words.everyone, words.lastMail],
  }[kind];
  const texts = [...said, ...(words.about[id] ?? []), words.time(least, most), words.ownDevice];
  const plain = (text: string): Paragraph => ({ text });
  return {
    lang,
    subject: words.subject[kind],
    title,
    titleLang: languageOf(textKey.title),
    paragraphs: [
      ...[...texts, words.promise(campaign.k)].map(plain),
      { label: words.start, address: link, orCopy: words.orCopy },
      plain(`${words.until(day)} ${words.yours}`),
      plain(words.ask(campaign.contacts.helpEmail)),
      { label: words.stop, address: stop },
      plain(words.stopMeans),
    ],
  };
};
