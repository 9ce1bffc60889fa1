import { pathToFileURL } from 'node:url';

/** What Lambda does at a cold start, timed: the bundle is loaded, and the first event handled. */
const [, , file = '', event = '{}'] = process.argv;
const began = performance.now();
const { handler } = (await import(pathToFileURL(file).href)) as {
  handler: (...args: unknown[]) => Promise<unknown>;
};
const imported = performance.now();
// A problem is an answer too: what counts is the way there.
await handler(JSON.parse(event), { awsRequestId: 'bench', functionName: 'bench' }).catch(() => undefined);
const ended = performance.now();
process.send?.({ importMs: imported - began, firstCallMs: ended - imported });
process.disconnect();
