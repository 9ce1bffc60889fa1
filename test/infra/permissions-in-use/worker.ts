import { parentPort, workerData } from 'node:worker_threads';

interface Order {
  readonly number: number;
  readonly event: unknown;
  readonly clockOffset: string | undefined;
}

/** A function alone with its own environment, as Lambda runs it. */
const { handler } = (await import(workerData as string)) as {
  handler: (event: unknown, context: unknown) => Promise<unknown>;
};

parentPort?.on('message', ({ number, event, clockOffset }: Order) => {
  process.env['HOLDFAST_CLOCK_OFFSET_MS'] = clockOffset ?? '0';
  handler(event, {
    awsRequestId: '0',
    functionName: 'function',
    getRemainingTimeInMillis: () => 60_000,
  }).then(
    (value) => parentPort?.postMessage({ number, value }),
    (error: unknown) => parentPort?.postMessage({ number, error: String(error) }),
  );
});
