import type * as z from 'zod/mini';
import type { Issue } from './problem.ts';

/** What a schema found, in words that a person who wrote the file can act on. */
export const schemaIssues = (error: z.core.$ZodError): readonly Issue[] => error.issues.map(inWords);

const inWords = (issue: z.core.$ZodIssue): Issue => ({ at: place(issue.path), message: explain(issue) });

/** What zod says of a check that has no words of its own. */
const UNSAID = 'Invalid input';

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be given, as ${article(PLAIN[issue.expected] ?? issue.expected)}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'unrecognized_keys':
      return `does not know ${issue.keys.join(', ')}`;
    case 'too_small':
      return `must be ${issue.minimum} or more${unitOf(issue.origin)}`;
    case 'too_big':
      return `must be ${issue.maximum} or fewer${unitOf(issue.origin)}`;
    case 'invalid_format':
      if (issue.message !== UNSAID) return issue.message;
      return `is not written in the expected form${'pattern' in issue ? ` (${issue.pattern})` : ''}`;
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return 'is not of any form that is allowed here';
    case 'custom':
      return issue.message === UNSAID ? 'is not of any form that is allowed here' : issue.message;
  }
}

/** Words for what only programmers call so. */
const PLAIN: Readonly<Partial<Record<string, string>>> = { int: 'whole number', record: 'object' };

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

const unitOf = (origin: string): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';

const place = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'file' : path.map(String).join('.');
