import type { Issue } from '../../kernel/problem.ts';
import type { Instrument, Question } from '../instrument.ts';

/** One rule that a well-formed instrument keeps, and where this one breaks it. */
export type Check = (instrument: Instrument) => readonly Issue[];

export const at = (question: Question, message: string): Issue => ({
  at: `question ${question.id}`,
  message,
});

/** An issue where the rule is broken, nothing where it is kept. */
export const unless = (kept: boolean, issue: Issue): readonly Issue[] => (kept ? [] : [issue]);
