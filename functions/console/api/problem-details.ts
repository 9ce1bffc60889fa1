import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Problem } from '../../../shared/domain/kernel/problem.ts';

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
  413: 'That is too much at once',
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
      return problemReply(c, 400, { issues: [...problem.issues] });
    case 'conflict':
      return problemReply(c, 409, { detail: problem.what });
    case 'not-allowed':
      return problemReply(c, 403, { detail: problem.why });
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
