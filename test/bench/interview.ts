import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import exitInterview from '../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../shared/domain/instrument/instrument.ts';
import { Chance } from '../../infra/local/demo/chance.ts';
import { pagesAnswered } from './answers.ts';
import { type Part, percentile, cpuOf } from './figures.ts';
import { type Asked, siteOf } from './site.ts';
import type { BenchStore } from './store.ts';
import { Visitor } from './visitor.ts';
import { openCampaignWithTokens } from './campaign.ts';

const WARM_UP = 5;

/** Whole interviews, one after another, through the built handler and the embedded store. */
export async function interviews(store: BenchStore, functions: string, count: number): Promise<Part> {
  const { handler } = await import(pathToFileURL(join(functions, 'respond', 'index.mjs')).href);
  const instrument = Instrument.parse(exitInterview);
  const tokens = await openCampaignWithTokens('bench-interviews', WARM_UP + count);
  const asked: Asked[] = [];
  const one = async (token: string) => {
    const visitor = new Visitor(siteOf(handler, (request) => asked.push(request)));
    const sent = await visitor.interview(token, pagesAnswered(instrument, new Chance(token)));
    if (sent.status !== 200) throw new Error(`Sending was answered with ${sent.status}.`);
  };
  for (const token of tokens.slice(0, WARM_UP)) await one(token);
  asked.length = 0;
  await store.usage();
  const began = performance.now();
  const cpu = await cpuOf(async () => {
    for (const token of tokens.slice(WARM_UP)) await one(token);
  });
  const seconds = (performance.now() - began) / 1000;
  const used = await store.usage();
  const times = (method: string) => asked.filter((each) => each.method === method).map(({ ms }) => ms);
  const calls = Object.values(used.calls).reduce((sum, each) => sum + each, 0);
  return {
    title: `A whole interview, ${(asked.length / count).toFixed(1)} requests, ${count} of them one after another`,
    figures: [
      { what: 'interviews', value: count / seconds, unit: 'a second' },
      {
        what: 'processor time of the function',
        value: cpu / count,
        unit: 'ms an interview',
        note: versus(cpu / count, 510),
      },
      { what: 'processor time of the embedded store', value: used.cpuMs / count, unit: 'ms an interview' },
      {
        what: 'a page shown (GET), p50',
        value: percentile(times('GET'), 50),
        unit: 'ms',
        note: versus(percentile(times('GET'), 50), 298),
      },
      { what: 'a page shown (GET), p99', value: percentile(times('GET'), 99), unit: 'ms' },
      { what: 'a page answered (POST), p50', value: percentile(times('POST'), 50), unit: 'ms' },
      { what: 'a page answered (POST), p99', value: percentile(times('POST'), 99), unit: 'ms' },
      { what: 'calls of DynamoDB', value: calls / count, unit: 'an interview' },
      { what: 'calls of DynamoDB', value: calls / asked.length, unit: 'a request', note: 'at most 2 a page' },
      { what: 'read units', value: used.readUnits / count, unit: 'an interview' },
      { what: 'write units', value: used.writeUnits / count, unit: 'an interview' },
    ],
  };
}

const versus = (ours: number, limeSurvey: number): string =>
  `LimeSurvey 6.10: ${limeSurvey} ms, ${(limeSurvey / ours).toFixed(0)} times as much`;
