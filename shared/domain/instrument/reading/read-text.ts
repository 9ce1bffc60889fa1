import type { Question } from '../instrument.ts';
import { answered, type Asked, BLANK, type Reading, refused } from './reading.ts';
import { cleanText, codePoints } from './clean-text.ts';

/** For a question that names no limit: `checkInstrument` lets none through. */
const FALLBACK_LENGTH = 1000;

const longest = (question: Question): number => question.max_length ?? FALLBACK_LENGTH;

export function readText({ question, form }: Asked): Reading {
  const text = cleanText(form.get(question.id)?.[0] ?? '', question.type === 'long-text' ? 'many' : 'one');
  if (text === '') return BLANK;
  const most = longest(question);
  return codePoints(text) > most
    ? refused(question, 'too_long', `Your answer must be ${most.toLocaleString('en-GB')} characters or fewer`)
    : answered(text);
}
