import type { Instrument, Translation } from '../../instrument/instrument.ts';
import { minutesFor } from '../../instrument/minutes.ts';
import { textKey } from '../../instrument/translation/texts.ts';
import { instrumentIn } from '../../instrument/translation/in-language.ts';
import type { Campaign } from '../campaign.ts';
import { dayInEnglish, dayInWelsh } from './day-words.ts';
import { mailSayer } from './mail-texts.ts';
import { NOT_IN_WELSH } from './words-en.ts';

/** What a letter says in one language, before and after the link that is each person's own. */
export interface LetterText {
  readonly lang: 'en' | 'cy';
  readonly title: string;
  readonly titleLang: 'en' | 'cy';
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Both languages of a letter, for all whose links end on the same day: English alone until its Welsh is signed off. */
export function letterTexts(
  campaign: Surveyed,
  original: Instrument,
  expires: string,
  cy: Translation,
): readonly LetterText[] {
  const english = letterText('en', campaign, original, expires, cy);
  const welsh = letterText('cy', campaign, original, expires, cy);
  return welsh.lacking.length === 0
    ? [english.text, welsh.text]
    : [{ ...english.text, after: [...english.text.after, NOT_IN_WELSH] }];
}

type Surveyed = Pick<Campaign, 'k' | 'contacts' | 'context'>;

function letterText(
  lang: LetterText['lang'],
  { k, context = {}, contacts }: Surveyed,
  original: Instrument,
  expires: string,
  cy: Translation,
): { readonly text: LetterText; readonly lacking: readonly string[] } {
  const { say, about, lacking } = mailSayer(lang, cy);
  const { instrument, languageOf } = instrumentIn(original, lang);
  const { id, title } = instrument;
  const { least, most } = minutesFor(original, context);
  const day = lang === 'en' ? dayInEnglish(expires) : dayInWelsh(expires);
  const text: LetterText = {
    lang,
    title,
    titleLang: languageOf(textKey.title),
    before: [
      say('invited', { title }),
      ...about(id),
      say('time', { least, most }),
      say('ownDevice'),
      say('promise', { k, others: k - 1 }),
      say('letter.goTo'),
    ],
    after: [`${say('until', { day })} ${say('letter.yours')}`, say('ask', { address: contacts.helpEmail })],
  };
  return { text, lacking };
}
