import middy from '@middy/core';
import type * as z from 'zod/mini';
import type { Problem } from '../../domain/kernel/problem.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { logOutcome } from './log-outcome.ts';
import { parseEvent } from './parse-event.ts';
import { Fault, ProblemError } from './fault.ts';

/**
 * A function that its invoker asks something of: a `Result` comes back as a value, whatever it is.
 * What nobody expected is thrown, so that Lambda retries and the alarm on errors sounds.
 */
export function eventHandler<S extends z.ZodMiniType, T>(
  schema: S,
  useCase: (event: z.infer<S>) => Promise<Result<T>>,
) {
  return middy<z.infer<S>, Result<T>>()
    .use(logOutcome())
    .use(parseEvent(schema, (problem) => ({ ok: false, problem })))
    .handler((event: z.infer<S>) => withoutContent(() => useCase(event)));
}

/**
 * A function that is a state of the report run: its output is the bare value, and a problem is thrown by
 * its kind, because a state machine goes on to the next state after anything that is returned.
 */
export function stateHandler<S extends z.ZodMiniType, T>(
  schema: S,
  useCase: (event: z.infer<S>) => Promise<Result<T>>,
) {
  return middy<z.infer<S>, T>()
    .use(logOutcome())
    .use(parseEvent(schema, stop))
    .handler(async (event: z.infer<S>) => {
      const result = await withoutContent(() => useCase(event));
      return result.ok ? result.value : stop(result.problem);
    });
}

function stop(problem: Problem): never {
  throw new ProblemError(problem);
}

async function withoutContent<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Fault(error);
  }
}
