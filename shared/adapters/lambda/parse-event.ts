import type { MiddlewareObj } from '@middy/core';
import type * as z from 'zod/mini';
import type { Problem } from '../../domain/kernel/problem.ts';
import { schemaIssues } from '../../domain/kernel/schema-issues.ts';

/** Replaces the event by its parsed value, or answers with what `refuse` makes of the problem. */
export const parseEvent = (schema: z.ZodMiniType, refuse: (problem: Problem) => unknown): MiddlewareObj => ({
  before(request) {
    const parsed = schema.safeParse(request.event);
    if (!parsed.success) return refuse({ kind: 'invalid', issues: schemaIssues(parsed.error) });
    request.event = parsed.data;
    return undefined;
  },
});
