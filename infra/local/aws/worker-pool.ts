import { SHARE_ENV, Worker } from 'node:worker_threads';

export interface Asked {
  readonly event: unknown;
  readonly context: object;
}

export type Answered =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string; readonly stack: string };

interface Job extends Asked {
  readonly done: (answered: Answered) => void;
  readonly failed: (error: Error) => void;
}

/** A function in as many threads as asked for, begun when they are needed: pages are served while reports are made. */
export function workerPool(file: string, size: number) {
  const idle: Worker[] = [];
  const waiting: Job[] = [];
  let begun = 0;

  const begin = (): Worker => {
    begun += 1;
    // The clock's offset is in the environment and moves, so threads share it.
    const script = new URL('function-worker.ts', import.meta.url);
    const worker = new Worker(script, { workerData: file, env: SHARE_ENV });
    worker.unref();
    return worker;
  };

  const give = (worker: Worker, { event, context, done, failed }: Job): void => {
    const settled = () => worker.removeAllListeners('message').removeAllListeners('error');
    worker.once('message', (answered: Answered) => {
      settled();
      done(answered);
      const next = waiting.shift();
      if (next === undefined) idle.push(worker);
      else give(worker, next);
    });
    worker.once('error', (error: Error) => {
      settled();
      begun -= 1;
      failed(error);
    });
    worker.postMessage({ event, context } satisfies Asked);
  };

  return async (event: unknown, context: object): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<Answered>();
    const job: Job = { event, context, done: resolve, failed: reject };
    const worker = idle.pop() ?? (begun < size ? begin() : undefined);
    if (worker === undefined) waiting.push(job);
    else give(worker, job);
    const answered = await promise;
    if (answered.ok) return answered.value;
    throw Object.assign(new Error(answered.message), { name: answered.name, stack: answered.stack });
  };
}
