import type { Instrument } from '../../instrument/instrument.ts';
import { instrumentIn } from '../../instrument/translation/in-language.ts';
import type { Campaign } from '../campaign.ts';
import { dayInEnglish, dayInWelsh } from './day-words.ts';
import { ENGLISH } from './words-en.ts';
import { WELSH } from './words-cy.ts';

/** What a letter says in one language, before and after the link that is each person's own. */
export interface LetterText {
  readonly lang: 'en' | 'cy';
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Both languages of a letter, for all whose links end on the same day. */
export const letterTexts = (
  campaign: Pick<Campaign, 'k' | 'contacts'>,
  original: Instrument,
  expires: string,
): readonly LetterText[] =>
  (['en', 'cy'] as const).map((lang) => {
    const words = lang === 'en' ? ENGLISH : WELSH;
    const { id, title, target_minutes: minutes } = instrumentIn(original, lang).instrument;
    return {
      lang,
      title,
      before: [
        words.invited(title),
        ...(words.about[id] ?? []),
        words.time(...minutes),
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
