import { questionsOf } from '../instrument.ts';
import { at, type Check, unless } from './check.ts';

/** What would say who is answering, where it can be typed in. Options to choose from are bands and groups. */
const IDENTIFYING: readonly (readonly [RegExp, string])[] = [
  [/\b(your|first|last|full|family|maiden|sur) ?names?\b/i, 'a name'],
  [/\b(manager|supervisor|colleague)(.s|s)? names?\b/i, 'a name'],
  [/\be-?mail\b/i, 'an email address'],
  [/\b(tele)?phone\b|\bmobile number\b/i, 'a telephone number'],
  [/\b(staff|employee|payroll|personnel|national insurance|NI) (number|id)\b/i, 'a number of a person'],
  [/\bdate of birth\b|\bbirthday\b|\bwhen were you born\b/i, 'a date of birth'],
  [/\b(home |your )address\b|\bpost ?code\b/i, 'an address'],
  [/\bjob title\b/i, 'a job title'],
];

const OPEN: ReadonlySet<string> = new Set(['text', 'short-text', 'long-text', 'number', 'date-month']);

/** An instrument that asks who somebody is cannot keep what its first page promises, so it is refused. */
export const nobodyIsIdentified: Check = (instrument) => [
  ...unless(instrument.privacy?.identifies !== true, {
    at: 'privacy',
    message: 'says that answers identify people: this survey promises that they do not',
  }),
  ...questionsOf(instrument)
    .filter((question) => OPEN.has(question.type))
    .flatMap((question) =>
      IDENTIFYING.filter(([pattern]) => pattern.test(question.text)).map(([, what]) =>
        at(question, `asks for ${what}`),
      ),
    ),
];
