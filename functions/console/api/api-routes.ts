import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import type * as z from 'zod/mini';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import type { Problem } from '../../../shared/domain/kernel/problem.ts';
import { fail, ok } from '../../../shared/domain/kernel/result.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { routesFor } from '../routes.ts';
import { type ApiRoute, type Operation, OPERATIONS } from './operations.ts';
import { refusedBy } from './problem-details.ts';

type Given<S> = S extends z.ZodMiniType ? z.output<S> : undefined;
type Query<R extends ApiRoute> = (typeof OPERATIONS)[R] extends { query: infer Q } ? Given<Q> : undefined;
type Body<R extends ApiRoute> = (typeof OPERATIONS)[R] extends { body: infer B } ? Given<B> : undefined;

/** What an operation is asked for: the parameters of its address, and what was checked of the rest. */
export interface Asked<R extends ApiRoute> {
  readonly at: Readonly<Record<string, string>>;
  readonly query: Query<R>;
  readonly body: Body<R>;
  readonly c: ConsoleContext;
}

export type Act<R extends ApiRoute> = (
  asked: Asked<R>,
) => Promise<Result<z.input<(typeof OPERATIONS)[R]['answers']>>>;

/** Adds operations by their names in the table: what comes in and what goes out is held against their schemas. */
export function operationsFor(app: Hono<ConsoleEnv>, desk: ConsoleDesk) {
  app.use('/api/*', etag());
  const route = routesFor(app, desk);
  return <R extends ApiRoute>(name: R, act: Act<R>): void => {
    const operation: Operation = OPERATIONS[name];
    route(name, async (c: ConsoleContext) => {
      const query = checked(operation.query, c.req.query());
      if (c.req.method !== 'GET' && !isJson(c)) return refusedBy(c, NOT_JSON);
      const body = operation.body === undefined ? ok(undefined) : await bodyOf(operation.body, c);
      if (!query.ok) return refusedBy(c, query.problem);
      if (!body.ok) return refusedBy(c, body.problem);
      const asked = { at: c.req.param(), query: query.value, body: body.value, c } as Asked<R>;
      const answer = await act(asked);
      if (!answer.ok) return refusedBy(c, answer.problem);
      return c.json(operation.answers.parse(answer.value) as object, operation.status ?? 200);
    });
  };
}

function checked(schema: z.ZodMiniObject | undefined, given: unknown): Result<unknown> {
  if (schema === undefined) return ok(undefined);
  const read = schema.safeParse(given);
  return read.success ? ok(read.data) : fail(issuesOf(read.error));
}

async function bodyOf(schema: z.ZodMiniObject, c: ConsoleContext): Promise<Result<unknown>> {
  try {
    return checked(schema, await c.req.json());
  } catch {
    return fail(NOT_JSON);
  }
}

const NOT_JSON: Problem = { kind: 'invalid', issues: [{ at: 'body', message: 'The body is not JSON.' }] };

/** A form of another site can send JSON too, as a text: the type is what it cannot say without asking first. */
const isJson = (c: ConsoleContext): boolean =>
  c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() === 'application/json';

const issuesOf = ({ issues }: z.core.$ZodError): Problem => ({
  kind: 'invalid',
  issues: issues.map(({ path, message }) => ({ at: path.join('.') || 'body', message })),
});
