import type { InvokeCommandOutput } from '@aws-sdk/client-lambda';
import type { FunctionId } from '../../shared/adapters/names.ts';
import type { Problem } from '../../shared/domain/kernel/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/kernel/result.ts';
import { Stop } from './command.ts';

// A state of the report run throws its problem under the name of its kind, and says no more.
const BARE_PROBLEMS: Readonly<Record<string, Problem>> = {
  'not-found': { kind: 'not-found', what: 'something this needs' },
  conflict: { kind: 'conflict', what: 'something that stands already' },
};

/** What a function answered: a Result as it is, a bare value as a Result, its own failure as a reason to stop. */
export function functionReply<T>(id: FunctionId, reply: InvokeCommandOutput): Result<T> {
  const payload: unknown = JSON.parse(reply.Payload?.transformToString() ?? 'null');
  if (reply.FunctionError !== undefined) {
    const { errorType = '' } = payload as { errorType?: string };
    const problem = BARE_PROBLEMS[errorType];
    if (problem !== undefined) return fail(problem);
    throw new Stop(`The function ${id} failed (${errorType}): its log says where.`);
  }
  return isResult<T>(payload) ? payload : ok(payload as T);
}

const isResult = <T>(payload: unknown): payload is Result<T> =>
  typeof payload === 'object' && payload !== null && typeof (payload as { ok?: unknown }).ok === 'boolean';
