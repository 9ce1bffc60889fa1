import type { Answer } from '../../answer/answers.ts';
import type { Facts } from '../condition.ts';
import type { Instrument, Question } from '../instrument.ts';

/** A submitted form: every value sent under each name. */
export type Form = ReadonlyMap<string, readonly string[]>;

/** One question's part of a form, read: an answer, nothing, or what is wrong with it. */
export type Reading =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'blank' }
  /** `error` names what is wrong: the instrument may have words of its own for it. */
  | { readonly kind: 'refused'; readonly error: string; readonly message: string };

/** What a reader of one type of question has to go on. */
export interface Asked {
  readonly instrument: Instrument;
  readonly question: Question;
  readonly facts: Facts;
  readonly form: Form;
}

export const BLANK: Reading = { kind: 'blank' };

export const answered = (answer: Answer): Reading => ({ kind: 'answer', answer });

/** The instrument's own words where it has them, else plain ones. */
export const refused = (question: Question, error: string, otherwise: string): Reading => ({
  kind: 'refused',
  error,
  message: messageOf(question, error, otherwise),
});

export const messageOf = (question: Question, error: string, otherwise: string): string =>
  (question.error !== undefined && Object.hasOwn(question.error, error)
    ? question.error[error]
    : undefined) ?? otherwise;
