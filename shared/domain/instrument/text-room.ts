import type { Answers } from '../answer/answers.ts';
import { type Instrument, type Question, questionsOf } from './instrument.ts';

/** An envelope is padded to this, so that its size says nothing. */
const ENVELOPE_BYTES = 16 * 1024;

/** What a code point can take in UTF-8 at most. */
const WIDEST = 4;

/**
 * Bytes that one person's texts may fill as stored: the rest of the envelope is for the chosen options and keys.
 * Only texts made of emoji come near: 3,700 characters of any living script take 11,100 bytes.
 */
const TEXT_BYTES = 12 * 1024;

const TEXTS: ReadonlySet<Question['type']> = new Set(['text', 'short-text', 'long-text']);

const isText = (question: Question): boolean => TEXTS.has(question.type);

/** The texts that an instrument allows would not fit an envelope if every character were the widest there is. */
export const textsOverflow = (questions: readonly Question[]): boolean =>
  questions.filter(isText).reduce((sum, question) => sum + (question.max_length ?? 0) * WIDEST, 0) >
  ENVELOPE_BYTES;

/** The longest text on this page, where all texts given together do not fit the envelope. */
export function textTooLong(
  onPage: readonly Question[],
  instrument: Instrument,
  answers: Answers,
): { readonly question: Question; readonly message: string } | undefined {
  const bytes = (question: Question): number =>
    answers[question.id] === undefined ? 0 : stored(answers[question.id]).byteLength;
  const total = questionsOf(instrument)
    .filter(isText)
    .reduce((sum, question) => sum + bytes(question), 0);
  const longest = onPage.filter(isText).toSorted((a, b) => bytes(b) - bytes(a))[0];
  if (total <= TEXT_BYTES || longest === undefined) return undefined;
  return { question: longest, message: 'Your written answers are too long together. Shorten this answer' };
}

const stored = (answer: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(answer));
