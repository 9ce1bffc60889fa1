import { quarterOfMonth } from '../../kernel/calendar.ts';
import { yearsOf } from '../quarters.ts';
import { answered, type Asked, BLANK, type Reading, refused } from './reading.ts';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month and a year, from one field (`3 2025`) or two (`ID-month`, `ID-year`). `ctx.month` is the present month. */
export function readMonth({ question, facts, form }: Asked): Reading {
  const parts = [question.id, `${question.id}-month`, `${question.id}-year`].map(
    (name) => form.get(name)?.[0] ?? '',
  );
  const text = parts.join(' ').trim().toLowerCase();
  if (text === '') return BLANK;
  const month = monthIn(text);
  const year = Number(month?.slice(0, 4));
  const [first, last] = yearsOf(question);
  if (month === undefined || year < first || year > last) {
    return refused(question, 'invalid', 'Enter a month and year, like 3 2025');
  }
  const now = facts.context['month'];
  if (now !== undefined && month > now) return refused(question, 'future', 'The month must be in the past');
  return answered(question.store_as === 'quarter' ? quarterOfMonth(month) : month);
}

function monthIn(text: string): string | undefined {
  const [, first, second] = /^(\w+)[\s/.-]+(\w+)$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [month, year] = /^\d{4}$/.test(first) ? [second, first] : [first, second];
  const number = /^\d{1,2}$/.test(month) ? Number(month) : NAMES.indexOf(month.slice(0, 3)) + 1;
  const isName = /^\d+$/.test(month) || month.length >= 3;
  if (!/^\d{4}$/.test(year) || !isName || number < 1 || number > 12) return undefined;
  return `${year}-${String(number).padStart(2, '0')}`;
}
