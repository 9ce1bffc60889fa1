import { localEnvironment } from '../../infra/local/environment.ts';
import { portsFrom } from '../../infra/local/ports.ts';
import type { FunctionId } from '../../shared/adapters/names.ts';
import { type Handler, LAMBDA_CONTEXT } from './lambda-context.ts';

/** What these remember between events would hide calls that a cold start makes. */
const REMEMBERING: readonly FunctionId[] = ['respond', 'console', 'render'];

/** The functions' own handlers and wiring, in this process. */
export function sourceFunctions() {
  Object.assign(process.env, localEnvironment(portsFrom(3_000)), {
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    MAIL_PER_SECOND: '1000000',
  });
  const warm = new Map<string, Promise<{ handler: Handler }>>();
  let starts = 0;
  const load = (id: FunctionId, version = ''): Promise<{ handler: Handler }> =>
    import(
      /* @vite-ignore */ new URL(`../../functions/${id}/handler.ts${version}`, import.meta.url).href
    ) as Promise<{
      handler: Handler;
    }>;
  return async (id: FunctionId, event: unknown): Promise<unknown> => {
    const cold = REMEMBERING.includes(id);
    const loaded = cold ? load(id, `?start=${(starts += 1)}`) : (warm.get(id) ?? load(id));
    if (!cold) warm.set(id, loaded);
    return (await loaded).handler(structuredClone(event), LAMBDA_CONTEXT);
  };
}
