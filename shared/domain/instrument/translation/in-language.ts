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

/**
 * A text that is missing, or whose English has changed since it was translated, is shown in English. The answers that
 * somebody chooses from are of one language: of a scale that changes language half way, nobody knows what it measures.
 */
export function instrumentIn(instrument: Instrument, language: Language): InLanguage {
  return language === 'en' ? { instrument, languageOf: () => 'en' } : inWelsh(instrument);
}

/** The same object each time: pages are laid out once for each instrument there is. */
const inWelsh = oncePer((instrument: Instrument): InLanguage => {
  const translated = new Set<string>();
  const cy = instrument.translations?.cy ?? {};
  const broken = new Set(
    [...textsOf(instrument)].flatMap(([key, text]) =>
      currentWelsh(cy, key, text) === undefined ? [choicesOf(key)] : [],
    ),
  );
  const shown = mapTexts(instrument, (key, text) => {
    const welsh = currentWelsh(cy, key, text);
    const choices = choicesOf(key);
    if (welsh === undefined || (choices !== undefined && broken.has(choices))) return text;
    translated.add(key);
    return welsh;
  });
  return { instrument: shown, languageOf: (key) => (translated.has(key) ? 'cy' : 'en') };
});

/** Which answers a label stands among; undefined of any other text. */
const choicesOf = (key: string): string | undefined => /^(?:scale\.[^.]+|q\.[^.]+\.o)(?=\.)/.exec(key)?.[0];

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
