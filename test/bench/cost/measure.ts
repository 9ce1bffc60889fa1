import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Chance } from '../../../infra/local/demo/chance.ts';
import { addMonths, dayOf } from '../../../shared/domain/kernel/calendar.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { pagesAnswered } from '../answers.ts';
import { load } from '../built.ts';
import { type Asked, type Handler, siteOf } from '../site.ts';
import type { BenchStore } from '../store.ts';
import { Visitor } from '../visitor.ts';

/** Per person, but for `seconds`, which are of the function that did it. */
export interface Step {
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly seconds: number;
}

export interface Measured {
  readonly taken: Step;
  readonly mailed: Step;
  readonly answered: Step & { readonly requests: number; readonly bytesOut: number };
  readonly mixed: Step;
}

type EventHandler = (event: object, context: object) => Promise<{ ok: boolean; value?: unknown }>;

const CAMPAIGN = 'cost';

/** A campaign's life by its built functions, each step held against what the store was asked for. */
export async function measure(store: BenchStore, functions: string, people: number): Promise<Measured> {
  const call = async <T>(id: string, event: object): Promise<T> => {
    const { handler } = await load<{ handler: EventHandler }>(join(functions, id, 'index.mjs'));
    const reply = await handler(event, { getRemainingTimeInMillis: () => 900_000 });
    if (!reply.ok) throw new Error(`${id} refused: ${JSON.stringify(reply)}`);
    return reply.value as T;
  };
  const step = async (work: () => Promise<unknown>): Promise<Step> => {
    await store.usage();
    const began = performance.now();
    await work();
    const seconds = (performance.now() - began) / 1000 / people;
    const { readUnits, writeUnits } = await store.usage();
    return { readUnits: readUnits / people, writeUnits: writeUnits / people, seconds };
  };
  const month = dayOf(Date.now()).slice(0, 7);
  const rows = Array.from({ length: people }, (_, at) => `person-${at}@example.invalid,N03SW1,${month}`);
  const invitees = ['address,unit,leaving month', ...rows, ''].join('\n');
  const create = { action: 'create-campaign', id: CAMPAIGN, title: 'Cost', dryRun: false, invitees };
  const taken = await step(() => call('import', create));
  await call('shuffle', { action: 'make-key', campaign: CAMPAIGN });
  await call('import', { action: 'open-campaign', campaign: CAMPAIGN });
  const mailed = await step(() =>
    call('send-mail', { action: 'send', campaign: CAMPAIGN, kind: 'invitation' }),
  );
  const letters = await call<{ letters: readonly { link: string }[] }>('send-mail', {
    action: 'letters',
    campaign: CAMPAIGN,
  });
  const tokens = letters.letters.map(({ link }) => link.slice(link.lastIndexOf('/') + 1));
  const asked: Asked[] = [];
  let bytesOut = 0;
  const { handler } = await load<{ handler: Handler }>(join(functions, 'respond', 'index.mjs'));
  const site = siteOf(handler, (request) => asked.push(request));
  const send: typeof site = async (path, init) => {
    const response = await site(path, init);
    bytesOut += gzipSync(await response.clone().text()).length;
    return response;
  };
  const instrument = Instrument.parse(exitInterview);
  const answered = await step(async () => {
    for (const token of tokens) {
      await new Visitor(send).interview(token, pagesAnswered(instrument, new Chance(token)));
    }
  });
  const functionMs = asked.reduce((sum, { ms }) => sum + ms, 0);
  const mixed = await step(() => call('shuffle', { action: 'shuffle', month: addMonths(month, -1) }));
  return {
    taken,
    mailed,
    answered: {
      ...answered,
      seconds: functionMs / 1000 / people,
      requests: asked.length / people,
      bytesOut: bytesOut / people,
    },
    mixed,
  };
}
