import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FunctionId } from '../../../shared/adapters/names.ts';
import { functionArn, functionName } from '../names.ts';
import { workerPool } from './worker-pool.ts';

export type Invoke = (id: FunctionId, event: unknown) => Promise<unknown>;

type Handler = (event: unknown, context: object) => Promise<unknown>;

/** A report takes a processor for a tenth of a second, and a run has more than a hundred of them. */
const IN_THREADS: readonly FunctionId[] = ['render'];
const MOST_THREADS = 4;

/** The built bundles of a folder, each loaded at its first call as Lambda loads it at a cold start. */
export function builtFunctions(folder: string): Invoke {
  const loaded = new Map<FunctionId, Promise<Handler>>();
  const load = async (id: FunctionId): Promise<Handler> => {
    const file = join(folder, id, 'index.mjs');
    if (IN_THREADS.includes(id)) return workerPool(file, Math.min(availableParallelism(), MOST_THREADS));
    const { handler } = (await import(pathToFileURL(file).href)) as { handler: Handler };
    const remaining = () => 900_000;
    return (event, context) => handler(event, { ...context, getRemainingTimeInMillis: remaining });
  };
  return async (id, event) => {
    const handler = loaded.get(id) ?? load(id);
    loaded.set(id, handler);
    return (await handler)(event, contextOf(id));
  };
}

const contextOf = (id: FunctionId) => ({
  functionName: functionName(id),
  functionVersion: '$LATEST',
  invokedFunctionArn: functionArn(id),
  memoryLimitInMB: '1024',
  awsRequestId: randomUUID(),
  logGroupName: `/aws/lambda/${functionName(id)}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: false,
});
