import type { Answer, Answers } from '../answer/answers.ts';
import { isAsked } from './applying.ts';
import { oncePer } from '../kernel/once-per.ts';
import { type Instrument, optionsOf, type Question, questionsOf } from './instrument.ts';
import { offeredOptions } from './option-order.ts';
import { type Pace, PACES, secondsAt, taskOf } from './reading-time.ts';

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
  const tasks = people.map((asked) => taskOf(instrument, asked));
  const at = (share: number, pace: Pace): number => {
    const times = tasks.map((task) => secondsAt(task, pace)).toSorted((a, b) => a - b);
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

/**
 * The same for those who are asked in one campaign, worked out once for each instrument and context. Its own name
 * stands in the place of a campaign's: what is asked depends on whether there is one.
 */
export function minutesFor(instrument: Instrument, context: Readonly<Record<string, string>>): Minutes {
  const known = minutesKnown(instrument);
  const key = JSON.stringify(context);
  const minutes = known.get(key) ?? modelledMinutes(instrument, { campaign: instrument.id, ...context });
  known.set(key, minutes);
  return minutes;
}

const minutesKnown = oncePer((_: Instrument) => new Map<string, Minutes>());

/** The questions somebody is asked who takes part and chooses by chance: they are chosen from, not guessed at. */
function madeUp(
  instrument: Instrument,
  context: Readonly<Record<string, string>>,
  person: number,
): readonly Question[] {
  const answers: Answers = {};
  return questionsOf(instrument).filter((question) => {
    // Conditions read only what was asked before, and nobody here takes the way out.
    if (!isAsked(question, { answers, context })) return false;
    const answer = chosen(instrument, question, answers, person);
    if (answer !== undefined) answers[question.id] = answer;
    return true;
  });
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
