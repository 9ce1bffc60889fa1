import type { Problem } from '../../domain/kernel/problem.ts';

/**
 * An unexpected failure, without its message: Lambda writes what is thrown to the log, and a message may
 * quote an address or an answer (a JSON parser and SES both do). The name and the frames say where to look.
 */
export class Fault extends Error {
  constructor(error: unknown) {
    super('An unexpected failure. Its own message is left out, because it may hold personal data.');
    this.name = error instanceof Error ? error.name : 'Error';
    const frames = error instanceof Error ? framesOf(error) : [];
    this.stack = [`${this.name}: ${this.message}`, ...frames].join('\n');
  }
}

/** An expected problem, thrown where only a thrown error stops what comes next: named by its kind. */
export class ProblemError extends Error {
  constructor(problem: Problem) {
    super(`The problem was: ${problem.kind}.`);
    this.name = problem.kind;
  }
}

const framesOf = (error: Error): readonly string[] =>
  (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
