import { fork } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { restEvent } from '../../infra/local/api-gateway/event.ts';
import { FUNCTIONS, type FunctionId } from '../../shared/adapters/names.ts';
import { built } from './built.ts';
import { type Figure, median, type Part } from './figures.ts';

const ROUNDS = 9;

interface Start {
  readonly importMs: number;
  readonly firstCallMs: number;
}

const get = (path: string) =>
  restEvent(
    {
      method: 'GET',
      path,
      query: new URLSearchParams(),
      headers: { host: 'localhost' },
      body: Buffer.alloc(0),
      tooLong: false,
    },
    Date.now(),
  );

/** A first event for each that goes to the store and finds nothing: the shortest way through all that is loaded. */
const FIRST: Readonly<Record<FunctionId, object>> = {
  respond: get(`/i/${'x'.repeat(32)}`),
  console: get('/'),
  'send-mail': { action: 'letters', campaign: 'nothing' },
  'stop-mail': { Records: [] },
  shuffle: { action: 'shuffle', month: '2020-01', campaign: 'nothing' },
  form: { action: 'form', campaign: 'nothing', clock: '2020-Q1' },
  tally: { campaign: 'nothing', clock: '2020-Q1', region: 'N03' },
  release: { campaign: 'nothing', clock: '2020-Q1' },
  notify: { action: 'nothing' },
  'audit-log': { action: 'export', after: 0 },
  render: { release: 'nothing', scope: 'nation' },
  import: { action: 'list-campaigns' },
  expire: { action: 'expire' },
  coding: { action: 'list', campaign: 'nothing' },
  audit: { action: 'audit', campaign: 'nothing', clock: '2020-Q1', reason: 'bench' },
};

/** Each function in a fresh process, in turns with an empty handler and with what is usual. */
export async function starts(functions: string): Promise<Part> {
  const subjects = [
    { name: 'an empty handler', file: await built('empty'), event: {} },
    { name: 'Hono, zod, DynamoDB clients', file: await built('ordinary'), event: get('/') },
    ...FUNCTIONS.map((id) => ({ name: id, file: join(functions, id, 'index.mjs'), event: FIRST[id] })),
  ];
  const measured = subjects.map((): Start[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { file, event }] of subjects.entries())
      measured[index]?.push(await startOnce(file, event));
  }
  const middle = measured.map((runs) => ({
    importMs: median(runs.map(({ importMs }) => importMs)),
    total: median(runs.map(({ importMs, firstCallMs }) => importMs + firstCallMs)),
  }));
  const usual = middle[1]?.total ?? Number.NaN;
  const figures: Figure[] = [];
  for (const [index, { name, file }] of subjects.entries()) {
    const { importMs = Number.NaN, total = Number.NaN } = middle[index] ?? {};
    const kilobytes = Math.ceil((await stat(file)).size / 1024);
    const aim = name === 'respond' ? ', aim 0.7 and 500 KB' : '';
    const note = `${kilobytes} KB, import ${importMs.toFixed(0)} ms, ${(total / usual).toFixed(2)} of the usual${aim}`;
    figures.push({ what: name, value: total, unit: 'ms', note });
  }
  return { title: 'Start in a fresh process, import and first call', figures };
}

async function startOnce(file: string, event: object): Promise<Start> {
  const child = fork(
    fileURLToPath(new URL('start-process.ts', import.meta.url)),
    [file, JSON.stringify(event)],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const gone = once(child, 'exit');
  const [start] = (await once(child, 'message')) as [Start];
  await gone;
  return start;
}
