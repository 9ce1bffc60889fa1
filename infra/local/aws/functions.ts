import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FunctionId } from '../../../shared/adapters/names.ts';
import { functionArn, functionName } from '../names.ts';

export type Invoke = (id: FunctionId, event: unknown) => Promise<unknown>;

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

/** The built bundles of a folder, each loaded at its first call as Lambda loads it at a cold start. */
export function builtFunctions(folder: string): Invoke {
  const loaded = new Map<FunctionId, Promise<{ handler: Handler }>>();
  const load = (id: FunctionId) => {
    const url = pathToFileURL(join(folder, id, 'index.mjs')).href;
    const started = loaded.get(id) ?? import(url);
    loaded.set(id, started);
    return started;
  };
  return async (id, event) => {
    const { handler } = await load(id);
    return handler(event, contextOf(id));
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
  getRemainingTimeInMillis: () => 900_000,
});
