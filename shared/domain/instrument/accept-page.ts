import type { Answers } from '../answer/answers.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { applying } from './applying.ts';
import type { Facts } from './condition.ts';
import type { Instrument, Question } from './instrument.ts';
import { pageAt } from './journey.ts';
import { readChoice, readChoices } from './reading/read-choice.ts';
import { readMonth } from './reading/read-month.ts';
import { readNumber } from './reading/read-number.ts';
import { readText } from './reading/read-text.ts';
import { type Asked, type Form, messageOf, type Reading } from './reading/reading.ts';
import { textTooLong } from './text-room.ts';

export type { Form } from './reading/reading.ts';

export interface Accepted {
  readonly answers: Answers;
  /** Questions answered earlier whose answer no longer applies and is gone: the person is told. */
  readonly dropped: readonly Question[];
}

export interface AnswerError {
  readonly question: Question;
  /** What is wrong, by name: `textKey.error` has its language where the instrument says it in its own words. */
  readonly error: string;
  readonly message: string;
  /** What was sent, to show again. */
  readonly given: readonly string[];
}

export type PageProblem =
  /** No such page, or not one that this person is asked now. */
  { readonly kind: 'not-asked' } | { readonly kind: 'answers'; readonly errors: readonly AnswerError[] };

const READERS: Record<Question['type'], (asked: Asked) => Reading> = {
  single: readChoice,
  likert5: readChoice,
  likert7: readChoice,
  nps: readChoice,
  multi: readChoices,
  number: readNumber,
  'date-month': readMonth,
  text: readText,
  'short-text': readText,
  'long-text': readText,
};

/** Takes a submitted page into the answers: all of it, or none with the reasons. Never throws, whatever is sent. */
export function acceptPage(
  instrument: Instrument,
  facts: Facts,
  pageId: string,
  form: Form,
): Result<Accepted, PageProblem> {
  const page = pageAt(instrument, facts, pageId);
  if (page === undefined) return fail({ kind: 'not-asked' });
  const answers: Answers = { ...facts.answers };
  const errors: AnswerError[] = [];
  for (const question of page.questions) {
    const reading = READERS[question.type]({ instrument, question, facts, form });
    delete answers[question.id];
    if (reading.kind === 'answer') answers[question.id] = reading.answer;
    const problem = problemOf(question, reading);
    if (problem !== undefined) errors.push({ question, ...problem, given: sent(question, form) });
  }
  const crowded = errors.length === 0 ? textTooLong(page.questions, instrument, answers) : undefined;
  if (crowded !== undefined)
    errors.push({ ...crowded, error: 'crowded', given: sent(crowded.question, form) });
  if (errors.length > 0) return fail({ kind: 'answers', errors });
  const { answers: kept, dropped } = applying(instrument, { answers, context: facts.context });
  return ok({ answers: kept, dropped });
}

function problemOf(question: Question, reading: Reading): Pick<AnswerError, 'error' | 'message'> | undefined {
  if (reading.kind === 'refused') return { error: reading.error, message: reading.message };
  if (reading.kind === 'answer' || !question.required) return undefined;
  const otherwise = question.type === 'multi' ? 'Select at least one answer' : 'Give an answer';
  return { error: 'missing', message: messageOf(question, 'missing', otherwise) };
}

const sent = (question: Question, form: Form): readonly string[] =>
  [question.id, `${question.id}-month`, `${question.id}-year`].flatMap((name) => form.get(name) ?? []);
