import type { Issue } from '../../kernel/problem.ts';
import { type Instrument, optionsOf, type Question, questionsOf } from '../instrument.ts';
import { at, type Check, unless } from './check.ts';

/** Ids of sections, questions and context values, and the values of a question's options, are each used once. */
export const idsAreUnique: Check = (instrument) => [
  ...repeats(instrument.sections.map((section) => section.id)).map((id) => ({
    at: `section ${id}`,
    message: 'has the id of another section',
  })),
  ...repeats(questionsOf(instrument).map((question) => question.id)).map((id) => ({
    at: `question ${id}`,
    message: 'has the id of another question',
  })),
  ...repeats(instrument.context.map((value) => value.id)).map((id) => ({
    at: `context ${id}`,
    message: 'is listed twice',
  })),
  ...questionsOf(instrument).flatMap((question) => [
    ...reserved(question),
    ...repeatedValues(instrument, question),
  ]),
];

/** Compared as text, because a form sends 1 and "1" alike. */
const repeatedValues = (instrument: Instrument, question: Question): readonly Issue[] =>
  repeats(optionsOf(instrument, question).map((option) => String(option.value))).map((value) =>
    at(question, `offers the value ${value} twice`),
  );

const reserved = (question: Question): readonly Issue[] =>
  unless(!(question.id in {}), at(question, 'has an id that programs give another meaning'));

const repeats = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, place) => values.indexOf(value) !== place)),
];
