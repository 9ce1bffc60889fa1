import type { Instrument, Option, Question, Section } from '../../shared/domain/instrument/instrument.ts';
import { labelSaid, type Said, type Sayings } from '../../shared/domain/instrument/translation/said.ts';
import { textKey } from '../../shared/domain/instrument/translation/texts.ts';
import type { Asking } from '../../web/pages/respond/asking.ts';
import type { Retyped } from './typed.ts';

/** A question in the words of a language. */
export function asking(
  instrument: Instrument,
  say: Sayings,
  question: Question,
  offered: readonly Option[],
): Omit<Asking, 'values' | 'error'> {
  const { id, text } = question;
  const part = (name: 'stem' | 'hint' | 'unit'): Said | undefined => say(textKey.question(id, name));
  return {
    question,
    stem: part('stem'),
    text: say(textKey.question(id, 'text')) ?? { text, lang: 'en' },
    hint: part('hint'),
    unit: part('unit'),
    options: offered.map(({ value, exclusive }) => ({
      value,
      label: labelSaid(instrument, say, question, value),
      hint: say(textKey.optionHint(id, value)),
      exclusive: exclusive === true,
    })),
  };
}

export const sectionSaid = (say: Sayings, { id, title }: Section) => ({
  title: say(textKey.section(id, 'title')) ?? { text: title, lang: 'en' as const },
  intro: say(textKey.section(id, 'intro')),
});

/** In the instrument's own words where it has some, which may be translated; else in ours, which are not. */
export function errorOf(say: Sayings, { id }: Question, retyped: Retyped | undefined): Said | undefined {
  const found = retyped?.errors?.find(({ question }) => question.id === id);
  return found && (say(textKey.error(id, found.error)) ?? { text: found.message, lang: 'en' });
}
