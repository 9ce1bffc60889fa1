import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answered, Asked } from './worker-pool.ts';

type Handler = (event: unknown, context: object) => Promise<unknown>;

/** One function in a thread of its own, as it is alone in its environment in AWS. */
const { handler } = (await import(pathToFileURL(String(workerData)).href)) as { handler: Handler };

async function answer({ event, context }: Asked): Promise<Answered> {
  try {
    const remaining = () => 900_000;
    return { ok: true, value: await handler(event, { ...context, getRemainingTimeInMillis: remaining }) };
  } catch (error) {
    // An error that crosses threads keeps its message and loses its name, by which the state machine knows it.
    const { name, message, stack } = error as Error;
    return { ok: false, name, message, stack: stack ?? '' };
  }
}

parentPort?.on('message', (asked: Asked) => {
  void answer(asked).then((answered) => parentPort?.postMessage(answered));
});
