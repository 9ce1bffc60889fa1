import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Issue, Problem } from '../../../shared/domain/kernel/problem.ts';

/** RFC 9457. `type` names the kind and leads nowhere. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  issues: z.optional(z.array(z.object({ at: z.string(), message: z.string() }))),
});

export const PROBLEM_STATUSES = {
  400: 'What was asked for cannot be read',
  401: 'Nobody is signed in',
  403: 'Your role does not let you do this',
  404: 'There is nothing here that you can see',
  409: 'This cannot be done now',
  412: 'It was changed since the version that you named',
  413: 'That is too much at once',
  422: 'What was asked for can be read, and cannot be so',
  428: 'Name in If-Match the version that you looked at',
  429: 'That is more than one person may ask in a minute',
  500: 'There is a problem with the service',
} as const;

export type ProblemStatus = keyof typeof PROBLEM_STATUSES;

export const isApi = (path: string): boolean => path.startsWith('/api/');

export function problemReply(
  c: Context,
  status: ProblemStatus,
  more: Pick<z.infer<typeof ProblemDetails>, 'detail' | 'issues'> = {},
): Response {
  const title = PROBLEM_STATUSES[status];
  const details = { type: `urn:holdfast:problem:${status}`, title, status, ...more };
  return c.body(JSON.stringify(details), status, { 'Content-Type': 'application/problem+json' });
}

/** An expected problem, as HTTP says it. */
export function refusedBy(c: Context, problem: Problem): Response {
  switch (problem.kind) {
    case 'invalid':
      return problemReply(c, 422, { issues: problem.issues.map(ofField) });
    case 'conflict':
      return problemReply(c, problem.changed === true ? 412 : 409, { detail: problem.what });
    case 'not-allowed':
      return problemReply(c, 409, { detail: problem.why });
    case 'unavailable':
      return problemReply(c, 500);
    // What a person may not see is answered as what is not there.
    case 'not-found':
    case 'link-unknown':
    case 'link-expired':
    case 'link-replaced':
    case 'link-used':
    case 'session-lost':
    case 'too-few':
      return problemReply(c, 404);
  }
}

/** Forms take a day in three boxes, and name the first of them. */
const ofField = ({ at, message }: Issue): Issue => ({ at: at.replace(/-day$/, ''), message });
