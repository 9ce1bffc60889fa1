import { oncePer } from '../../kernel/once-per.ts';
import { type Instrument, optionsOf, type Question, questionOf } from '../instrument.ts';
import { instrumentIn, type Language } from './in-language.ts';
import { textKey, textsOf } from './texts.ts';

/** A text and the language it is in: a page marks it where that is not the page's own. */
export interface Said {
  readonly text: string;
  readonly lang: Language;
}

/** What an instrument says in a language, by the names of its texts; undefined where it has no such text. */
export type Sayings = (key: string) => Said | undefined;

const shownTexts = oncePer(textsOf);

export function sayings(instrument: Instrument, language: Language): Sayings {
  const { instrument: shown, languageOf } = instrumentIn(instrument, language);
  const texts = shownTexts(shown);
  return (key) => {
    const text = texts.get(key);
    return text === undefined ? undefined : { text, lang: languageOf(key) };
  };
}

/** The label of an option, wherever the question has it from; numbers and quarters have no text of their own. */
export function labelSaid(
  instrument: Instrument,
  say: Sayings,
  question: Question,
  value: string | number,
): Said {
  const key = labelKey(instrument, question, value);
  const own = key === undefined ? undefined : say(key);
  if (own !== undefined) return own;
  const option = optionsOf(instrument, question).find((one) => one.value === value);
  return { text: option?.label ?? String(value), lang: 'en' };
}

function labelKey(instrument: Instrument, question: Question, value: string | number): string | undefined {
  if (question.options !== undefined) return textKey.option(question.id, value);
  if (question.scale !== undefined) return textKey.point(question.scale, value);
  const source =
    question.options_from === undefined ? undefined : questionOf(instrument, question.options_from);
  return source && labelKey(instrument, source, value);
}
