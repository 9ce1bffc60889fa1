import type { Question } from '../instrument.ts';
import { answered, type Asked, BLANK, type Reading, refused } from './reading.ts';

const NUMBER = /^-?\d{1,12}(\.\d{1,6})?$/;

export function readNumber({ question, form }: Asked): Reading {
  const text = (form.get(question.id)?.[0] ?? '').trim();
  if (text === '') return BLANK;
  // Adding 0 turns -0 into 0.
  const value = NUMBER.test(text) ? Number(text) + 0 : NaN;
  const whole = question.whole !== true || Number.isInteger(value);
  const fits = whole && value >= (question.min ?? -Infinity) && value <= (question.max ?? Infinity);
  return fits ? answered(value) : refused(question, 'invalid', expected(question));
}

function expected({ min, max, whole }: Question): string {
  const kind = whole === true ? 'a whole number' : 'a number';
  if (min !== undefined && max !== undefined) return `Enter ${kind} between ${min} and ${max}`;
  if (min !== undefined) return `Enter ${kind}, ${min} or more`;
  return max === undefined ? `Enter ${kind}` : `Enter ${kind}, ${max} or less`;
}
