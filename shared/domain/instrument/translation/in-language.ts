import { oncePer } from '../../kernel/once-per.ts';
import type { Instrument } from '../instrument.ts';
import { mapTexts, textsOf } from './texts.ts';
import { currentWelsh } from './wording.ts';

export type Language = 'en' | 'cy';

/** An instrument as it is shown in a language, and which of its texts are still in English. */
export interface InLanguage {
  readonly instrument: Instrument;
  /** The language that a text, by its name in `textKey`, is in: pages mark it with `lang`. */
  readonly languageOf: (key: string) => Language;
}

/** A text that is missing, or whose English has changed since it was translated, is shown in English. */
export function instrumentIn(instrument: Instrument, language: Language): InLanguage {
  return language === 'en' ? { instrument, languageOf: () => 'en' } : inWelsh(instrument);
}

/** The same object each time: pages are laid out once for each instrument there is. */
const inWelsh = oncePer((instrument: Instrument): InLanguage => {
  const translated = new Set<string>();
  const shown = mapTexts(instrument, (key, text) => {
    const welsh = currentWelsh(instrument.translations?.cy ?? {}, key, text);
    if (welsh === undefined) return text;
    translated.add(key);
    return welsh;
  });
  return { instrument: shown, languageOf: (key) => (translated.has(key) ? 'cy' : 'en') };
});

/** Where the Welsh of an instrument stands. */
export interface Parity {
  readonly texts: number;
  readonly welsh: number;
  readonly missing: readonly string[];
  /** Translated once from English that has changed since. */
  readonly stale: readonly string[];
}

export function parityOf(instrument: Instrument): Parity {
  const texts = [...textsOf(instrument)];
  const strings = instrument.translations?.cy ?? {};
  const lacking = texts.filter(([key, english]) => currentWelsh(strings, key, english) === undefined);
  return {
    texts: texts.length,
    welsh: texts.length - lacking.length,
    missing: lacking.flatMap(([key]) => (Object.hasOwn(strings, key) ? [] : [key])),
    stale: lacking.flatMap(([key]) => (Object.hasOwn(strings, key) ? [key] : [])),
  };
}

/** Is there Welsh for every text? */
export const isInWelsh = oncePer((instrument: Instrument): boolean => {
  const { texts, welsh } = parityOf(instrument);
  return welsh === texts;
});
