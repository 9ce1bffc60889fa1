import type { Instrument } from '../../instrument/instrument.ts';
import { minutesFor } from '../../instrument/minutes.ts';
import { textKey } from '../../instrument/translation/texts.ts';
import { instrumentIn } from '../../instrument/translation/in-language.ts';
import type { Campaign } from '../campaign.ts';
import { dayInEnglish, dayInWelsh } from './day-words.ts';
import { ENGLISH } from './words-en.ts';
import { WELSH } from './words-cy.ts';

/** What a letter says in one language, before and after the link that is each person's own. */
export interface LetterText {
  readonly lang: 'en' | 'cy';
  readonly title: string;
  readonly titleLang: 'en' | 'cy';
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Both languages of a letter, for all whose links end on the same day. */
export const letterTexts = (
  campaign: Pick<Campaign, 'k' | 'contacts' | 'context'>,
  original: Instrument,
  expires: string,
): readonly LetterText[] =>
  (['en', 'cy'] as const).map((lang) => {
    const words = lang === 'en' ? ENGLISH : WELSH;
    const { instrument, languageOf } = instrumentIn(original, lang);
    const { id, title } = instrument;
    const { least, most } = minutesFor(original, campaign.context ?? {});
    return {
      lang,
      title,
      titleLang: languageOf(textKey.title),
      before: [
        words.invited(title),
        ...(words.about[id] ?? []),
        words.time(least, most),
        words.ownDevice,
        words.promise(campaign.k),
        words.letter.goTo,
      ],
      after: [
        `${words.until(lang === 'en' ? dayInEnglish(expires) : dayInWelsh(expires))} ${words.letter.yours}`,
        words.ask(campaign.contacts.helpEmail),
      ],
    };
  });
