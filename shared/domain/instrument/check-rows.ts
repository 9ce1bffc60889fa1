import type { Answer } from '../answer/answers.ts';
import { applying } from './applying.ts';
import type { Facts } from './condition.ts';
import { type Instrument, optionsOf, type Question } from './instrument.ts';
import type { Language } from './translation/in-language.ts';
import { labelSaid, type Said, sayings, type Sayings } from './translation/said.ts';
import { textKey } from './translation/texts.ts';

/** One line of "check your answers". */
export interface CheckRow {
  readonly question: Question;
  /** What was asked, as the page says it. */
  readonly asked: Said;
  /** The page where it can be changed. */
  readonly page: string;
  /** The labels chosen, or the words written, whose language nobody knows; undefined where nothing was. */
  readonly values: readonly (Said | string)[] | undefined;
}

export function checkRows(
  instrument: Instrument,
  facts: Facts,
  language: Language = 'en',
): readonly CheckRow[] {
  const { visible, answers } = applying(instrument, facts);
  const say = sayings(instrument, language);
  return visible.map((question) => {
    const answer = answers[question.id];
    return {
      question,
      asked: askedSaid(say, question),
      page: question.page,
      values: answer === undefined ? undefined : valuesOf(instrument, say, question, answer),
    };
  });
}

/** A question out of its page: with the words that stand before it there. */
export function askedSaid(say: Sayings, { id, stem, text }: Question): Said {
  const said = say(textKey.question(id, 'text')) ?? { text, lang: 'en' };
  const before = stem === undefined ? undefined : say(textKey.question(id, 'stem'));
  return before?.lang === said.lang ? { ...said, text: `${before.text}: ${said.text}` } : said;
}

function valuesOf(
  instrument: Instrument,
  say: Sayings,
  question: Question,
  answer: Answer,
): readonly (Said | string)[] {
  const offered = optionsOf(instrument, question);
  const chosen: readonly (string | number)[] = Array.isArray(answer) ? answer : [answer];
  if (question.type === 'number') return [`${chosen[0]} ${question.unit ?? ''}`.trim()];
  return chosen.map((value) =>
    offered.some((option) => option.value === value)
      ? labelSaid(instrument, say, question, value)
      : String(value),
  );
}
