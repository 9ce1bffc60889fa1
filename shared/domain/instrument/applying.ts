import type { Answer, Answers } from '../answer/answers.ts';
import { oncePer } from '../kernel/once-per.ts';
import { type Facts, holds } from './condition.ts';
import { type Instrument, type Question, questionsOf } from './instrument.ts';

export interface Applying {
  /** The questions this person is asked, in order. */
  readonly visible: readonly Question[];
  /** The answers that still count. */
  readonly answers: Answers;
  /** Questions whose answer no longer counts, wholly or in part. */
  readonly dropped: readonly Question[];
  /** The page that ends the survey here, where an answer led to one. */
  readonly end?: string;
}

/**
 * Walks the instrument once, keeping what applies. Conditions read only earlier questions (`checkInstrument`),
 * so one pass drops follow-ups of follow-ups too, and a second pass drops nothing more.
 */
export const applying = (instrument: Instrument, facts: Facts): Applying => applied(instrument)(facts);

const applied = oncePer((instrument: Instrument) => oncePer((facts: Facts) => walk(instrument, facts)));

function walk(instrument: Instrument, { answers, context }: Facts): Applying {
  const visible: Question[] = [];
  const dropped: Question[] = [];
  const kept: Answers = {};
  let end: string | undefined;
  for (const question of questionsOf(instrument)) {
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const asked = end === undefined && isAsked(question, { answers: kept, context });
    if (asked) visible.push(question);
    const stands = asked && given !== undefined ? stillOffered(question, given, kept) : undefined;
    if (stands !== undefined) kept[question.id] = stands;
    if (given !== undefined && lengthOf(stands) !== lengthOf(given)) dropped.push(question);
    end ??= stands === undefined ? undefined : routeOf(question, stands);
  }
  return { visible, answers: kept, dropped, ...(end !== undefined && { end }) };
}

export const visibleQuestions = (instrument: Instrument, facts: Facts): readonly Question[] =>
  applying(instrument, facts).visible;

/** Whether a question is asked of somebody whose earlier answers are these. */
export function isAsked(question: Question, facts: Facts): boolean {
  const replaced = question.ask_if_context_missing;
  const context = replaced === true ? question.id : replaced;
  if (typeof context === 'string' && Object.hasOwn(facts.context, context)) return false;
  return question.show_if === undefined || holds(question.show_if, facts);
}

/** What is left of an answer that was chosen from the options picked in another question. */
function stillOffered(question: Question, given: Answer, kept: Answers): Answer | undefined {
  if (question.options_from === undefined) return given;
  const picked = kept[question.options_from];
  const offered: readonly (string | number)[] = Array.isArray(picked) ? picked : [];
  if (!Array.isArray(given)) return offered.includes(given) ? given : undefined;
  const left = given.filter((value) => offered.includes(value));
  return left.length === 0 ? undefined : left;
}

const lengthOf = (answer: Answer | undefined): number =>
  answer === undefined ? 0 : Array.isArray(answer) ? answer.length : 1;

const END = 'end:';

function routeOf(question: Question, answer: Answer): string | undefined {
  if (question.routes === undefined || Array.isArray(answer)) return undefined;
  const key = String(answer);
  const target = Object.hasOwn(question.routes, key) ? question.routes[key] : undefined;
  return target?.startsWith(END) === true ? target.slice(END.length) : undefined;
}
