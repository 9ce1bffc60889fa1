import type { Answer, Answers } from '../answer/answers.ts';
import { visibleQuestions } from './applying.ts';
import { type Instrument, optionsOf, type Question, questionsOf } from './instrument.ts';
import { offeredOptions } from './option-order.ts';
import { seconds, type Pace, PACES } from './reading-time.ts';

export interface Minutes {
  /** The quarter of people who are asked least, reading fast; half; the quarter who are asked most, reading slowly. */
  readonly least: number;
  readonly typical: number;
  readonly most: number;
  /** Questions that half of them are asked at most. */
  readonly questions: number;
}

/** Enough that a quarter of them is a fair guess, and the same people each time. */
const PEOPLE = 120;

/** How long a survey takes by the model in `reading-time.ts`: nothing is measured, because times would be kept of people. */
export function modelledMinutes(
  instrument: Instrument,
  context: Readonly<Record<string, string>> = {},
): Minutes {
  const people = Array.from({ length: PEOPLE }, (_, person) => madeUp(instrument, context, person));
  const at = (share: number, pace: Pace): number => {
    const times = people.map((asked) => seconds(instrument, asked, pace)).toSorted((a, b) => a - b);
    return Math.max(1, Math.round((times[Math.floor(share * (PEOPLE - 1))] ?? 0) / 60));
  };
  const counts = people.map((asked) => asked.length).toSorted((a, b) => a - b);
  return {
    least: at(0.25, PACES.fast),
    typical: at(0.5, PACES.usual),
    most: at(0.75, PACES.slow),
    questions: counts[Math.floor(PEOPLE / 2)] ?? 0,
  };
}

/** The questions somebody is asked who takes part and chooses by chance: they are chosen from, not guessed at. */
function madeUp(
  instrument: Instrument,
  context: Readonly<Record<string, string>>,
  person: number,
): readonly Question[] {
  let answers: Answers = {};
  for (const question of questionsOf(instrument)) {
    if (!visibleQuestions(instrument, { answers, context }).includes(question)) continue;
    const answer = chosen(instrument, question, answers, person);
    if (answer !== undefined) answers = { ...answers, [question.id]: answer };
  }
  return visibleQuestions(instrument, { answers, context });
}

function chosen(
  instrument: Instrument,
  question: Question,
  answers: Answers,
  person: number,
): Answer | undefined {
  const routed = optionsOf(instrument, question).filter(
    ({ value }) => !Object.hasOwn(question.routes ?? {}, String(value)),
  );
  const offered = question.options_from
    ? offeredOptions(instrument, question, { answers, context: {} }, '')
    : routed;
  // Shuffled by the same draw that orders options on a page.
  const drawn = offeredOptions(
    { ...instrument, sections: [] },
    { ...question, options: [...offered], randomise: true },
    { answers, context: {} },
    `person ${person}`,
  );
  if (question.type !== 'multi') return drawn[person % Math.max(1, drawn.length)]?.value;
  const open = drawn.filter(({ exclusive }) => exclusive !== true);
  return open.slice(0, 1 + (person % (question.max_select ?? 3))).map(({ value }) => String(value));
}
