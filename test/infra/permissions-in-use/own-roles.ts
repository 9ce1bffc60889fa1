import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Invoke } from '../../../infra/local/aws/functions.ts';
import type { FunctionId } from '../../../shared/adapters/names.ts';

interface Done {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** The built functions, each in a thread whose requests carry the function's own name. */
export function functionsWithOwnRoles(folder: string, environment: Readonly<Record<string, string>>) {
  const workers = new Map<FunctionId, Worker>();
  const waiting = new Map<number, (done: Done) => void>();
  const logged: string[] = [];
  let orders = 0;

  const workerOf = (id: FunctionId): Worker => {
    const standing = workers.get(id);
    if (standing !== undefined) return standing;
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: pathToFileURL(path.join(folder, id, 'index.mjs')).href,
      env: { ...environment, AWS_ACCESS_KEY_ID: id, POWERTOOLS_LOG_LEVEL: 'DEBUG' },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdout: true,
      stderr: true,
    });
    for (const stream of [worker.stdout, worker.stderr]) {
      stream.on('data', (chunk: Buffer) => logged.push(`${id}: ${chunk.toString()}`));
    }
    worker.on('error', ({ message }) => {
      workers.delete(id);
      for (const [number, tell] of waiting) tell({ number, error: message });
    });
    worker.on('message', (done: Done) => waiting.get(done.number)?.(done));
    workers.set(id, worker);
    return worker;
  };

  const invoke: Invoke = async (id, event) => {
    const number = (orders += 1);
    const { promise, resolve } = Promise.withResolvers<Done>();
    waiting.set(number, resolve);
    workerOf(id).postMessage({ number, event, clockOffset: process.env['HOLDFAST_CLOCK_OFFSET_MS'] });
    const { value, error } = await promise;
    if (error !== undefined) throw new Error(`${id} failed. ${error}`);
    return value;
  };

  return {
    invoke,
    logged,
    close: () => Promise.all([...workers.values()].map((worker) => worker.terminate())),
  };
}
