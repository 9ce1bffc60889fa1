import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import type * as z from 'zod/mini';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/kernel/result.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { routesFor } from '../routes.ts';
import type { ApiRoute, Operation, Operations } from './operation.ts';
import { problemReply, refusedBy } from './problem-details.ts';

type Given<O, Part extends string> = O extends { readonly [P in Part]: infer S extends z.ZodMiniType }
  ? z.output<S>
  : undefined;

type NamesIn<R> = R extends `${string}/:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : R extends `${string}/:${infer Name}`
    ? Name
    : never;

/** What an operation is asked for: the parameters of its address, and what was checked of the rest. */
interface Asked<R, O> {
  readonly at: Readonly<Record<NamesIn<R>, string>>;
  readonly query: Given<O, 'query'>;
  readonly body: Given<O, 'body'>;
  /** Which version of the thing is meant, where the operation asks for that. */
  readonly version: string;
  readonly c: ConsoleContext;
}

type Act<R, O> = (
  asked: Asked<R, O>,
) => Promise<Result<O extends { readonly answers: infer S } ? z.input<S> : never>>;

export type AddOperations = ReturnType<typeof operationsFor>;

/** Adds the operations of a table, by their names in it: what comes in and what goes out is held against their schemas. */
export function operationsFor(app: Hono<ConsoleEnv>, desk: ConsoleDesk) {
  app.use('/api/*', etag());
  const route = routesFor(app, desk);
  return <const T extends Operations>(table: T) =>
    <R extends keyof T & ApiRoute>(name: R, act: Act<R, T[R]>): void => {
      const operation = table[name] as Operation;
      route(name, async (c: ConsoleContext) => {
        if (c.req.method !== 'GET' && !isJson(c)) return problemReply(c, 400, { issues: NOT_JSON });
        const query = checked(operation.query, c.req.query());
        if (!query.ok) return problemReply(c, 400, { issues: query.problem });
        const body = await bodyOf(operation.body, c);
        if (!body.ok) return problemReply(c, 400, { issues: body.problem });
        const match = c.req.header('If-Match');
        if (operation.ofVersion === true && match === undefined) return problemReply(c, 428);
        const asked = { at: c.req.param(), query: query.value, body: body.value, version: named(match), c };
        const answer = await act(asked as Asked<R, T[R]>);
        if (!answer.ok) return refusedBy(c, answer.problem);
        const told = operation.answers.parse(answer.value) as Readonly<Record<string, unknown>>;
        if (operation.version !== undefined) c.header('ETag', `"${String(told[operation.version])}"`);
        return c.json(told, operation.status ?? 200);
      });
    };
}

type Checked = Result<unknown, Issue[]>;

function checked(schema: z.ZodMiniType | undefined, given: unknown): Checked {
  if (schema === undefined) return ok(undefined);
  const read = schema.safeParse(given);
  return read.success ? ok(read.data) : fail(issuesOf(read.error));
}

async function bodyOf(schema: z.ZodMiniType | undefined, c: ConsoleContext): Promise<Checked> {
  if (schema === undefined) return ok(undefined);
  try {
    return checked(schema, await c.req.json());
  } catch {
    return fail(NOT_JSON);
  }
}

const NOT_JSON = [{ at: 'body', message: 'The body is not JSON.' }];

/** A form of another site can send JSON too, as a text: the type is what it cannot say without asking first. */
const isJson = (c: ConsoleContext): boolean =>
  c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() === 'application/json';

/** The one version that a header names. A weak one, or several, is none that stands. */
const named = (match: string | undefined): string => /^"([^"]*)"$/.exec(match?.trim() ?? '')?.[1] ?? '';

const issuesOf = ({ issues }: z.core.$ZodError): Issue[] =>
  issues.map(({ path, message }) => ({ at: path.join('.') || 'body', message }));
