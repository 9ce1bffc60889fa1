import { oncePer } from '../kernel/once-per.ts';
import { quarterOptions } from './quarters.ts';
import type { Instrument, Option, Question } from './schema.ts';

export * from './schema.ts';

export const questionsOf = oncePer((instrument: Instrument): readonly Question[] =>
  instrument.sections.flatMap((section) => section.questions),
);

export const questionOf = (instrument: Instrument, id: string): Question | undefined =>
  questionsOf(instrument).find((question) => question.id === id);

/** The options a question offers: its own, its scale's, its points, or those of the question it draws on. */
export function optionsOf(instrument: Instrument, question: Question): readonly Option[] {
  if (question.options !== undefined) return question.options;
  if (question.scale !== undefined) return instrument.scales[question.scale]?.options ?? [];
  if (question.options_from !== undefined) {
    const source = questionOf(instrument, question.options_from);
    // A source that borrows too could lead back here for ever.
    if (source === undefined || source.options_from !== undefined) return [];
    return optionsOf(instrument, source).filter((option) => !option.exclusive);
  }
  if (question.type === 'nps') return points(question.min ?? 0, question.max ?? 10);
  if (question.type === 'date-month') return quarterOptions(question);
  const counted = question.type === 'number' && question.whole === true;
  return counted && question.min !== undefined && question.max !== undefined
    ? points(question.min, question.max)
    : [];
}

/** A column has one byte a slip, so a longer range than this is no list of options. */
const MOST_POINTS = 254;

function points(low: number, high: number): readonly Option[] {
  const count = Math.floor(high - low) + 1;
  if (count < 1 || count > MOST_POINTS) return [];
  return Array.from({ length: count }, (_, step) => ({ value: low + step, label: String(low + step) }));
}

/** Values of a closed question in the order its columns are coded by: see `SlipPack`. */
export const answerValues = (instrument: Instrument, question: Question): readonly (string | number)[] =>
  optionsOf(instrument, question).map((option) => option.value);
