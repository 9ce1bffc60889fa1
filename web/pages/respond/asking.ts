import type { Instrument, Option, Question, Section } from '../../../shared/domain/instrument/instrument.ts';
import { labelSaid, type Said, type Sayings } from '../../../shared/domain/instrument/translation/said.ts';
import { textKey } from '../../../shared/domain/instrument/translation/texts.ts';
import type { Hearer } from '../../wording/spoken.ts';

export interface OfferedOption {
  readonly value: string | number;
  readonly label: Said;
  readonly hint: Said | undefined;
  readonly exclusive: boolean;
}

/** A question in the words of the visit's language. */
export interface Asking {
  readonly question: Question;
  /** Words that stand before the text and belong to it. */
  readonly stem: Said | undefined;
  readonly text: Said;
  readonly hint: Said | undefined;
  readonly unit: Said | undefined;
  /** In the order to show them. */
  readonly options: readonly OfferedOption[];
  /** As they stand in the form. */
  readonly values: readonly string[];
  readonly error: Said | undefined;
}

export interface FieldProps extends Asking {
  readonly view: Hearer;
  /** Alone on its page, its text is the heading of the page. */
  readonly alone: boolean;
}

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
