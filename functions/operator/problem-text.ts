import type { Issue, Problem } from '../../shared/domain/kernel/problem.ts';

/** A problem as an operator reads it: one sentence, or one line for each thing that is wrong. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'invalid':
      return problem.issues.map(issueText).join('\n');
    case 'not-found':
      return `There is no ${sentence(problem.what)}`;
    case 'conflict':
      return sentence(problem.what);
    case 'not-allowed':
      return sentence(problem.why);
    case 'too-few':
      return `There are fewer than ${problem.needed}: it waits until there are more.`;
    case 'unavailable':
      return `${problem.what} cannot be reached now. Try again later.`;
    case 'link-unknown':
      return 'Nobody was sent this link.';
    case 'link-expired':
      return 'This link is past its last day.';
    case 'link-replaced':
      return 'This link was replaced by another.';
    case 'link-used':
      return 'This link was used.';
    case 'session-lost':
      return 'These answers are no longer here.';
  }
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const issueText = ({ at, message }: Issue): string => (at === '' ? message : `${at}: ${message}`);
