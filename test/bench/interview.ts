import { join } from 'node:path';
import { Chance } from '../../infra/local/demo/chance.ts';
import exitInterview from '../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../shared/domain/instrument/instrument.ts';
import { pagesAnswered } from './answers.ts';
import { load } from './built.ts';
import { callsByKind } from './calls.ts';
import { openCampaignWithTokens } from './campaign.ts';
import { cpuOf, type Part, percentile } from './figures.ts';
import { type Asked, type Handler, siteOf } from './site.ts';
import type { BenchStore } from './store.ts';
import { Visitor } from './visitor.ts';

const WARM_UP = 15;

/** What LimeSurvey 6.10 needs on this kind of machine, in milliseconds. */
const LIMESURVEY = { interview: 510, firstPage: 298 };

/** Whole interviews, one after another, through the built handler and the embedded store. */
export async function interviews(store: BenchStore, functions: string, count: number): Promise<Part> {
  const { handler } = await load<{ handler: Handler }>(join(functions, 'respond', 'index.mjs'));
  const instrument = Instrument.parse(exitInterview);
  const [traced = '', ...tokens] = await openCampaignWithTokens('bench-interviews', 1 + WARM_UP + count);
  const asked: Asked[] = [];
  const send = siteOf(handler, (request) => asked.push(request));
  const one = async (token: string) => {
    const sent = await new Visitor(send).interview(token, pagesAnswered(instrument, new Chance(token)));
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
  const requests = asked.length / count;
  const times = (method: string) => asked.filter((each) => each.method === method).map(({ ms }) => ms);
  const [shown, answered] = [times('GET'), times('POST')];
  const calls = Object.values(used.calls).reduce((sum, each) => sum + each, 0);
  const versusInterview = versus(cpu / count, LIMESURVEY.interview);
  const versusPage = versus(percentile(shown, 50), LIMESURVEY.firstPage);
  return {
    title: `A whole interview, ${requests.toFixed(1)} requests, ${count} of them one after another`,
    figures: [
      { what: 'interviews', value: count / seconds, unit: 'a second' },
      {
        what: 'processor time of the function',
        value: cpu / count,
        unit: 'ms an interview',
        note: versusInterview,
      },
      { what: 'processor time of the embedded store', value: used.cpuMs / count, unit: 'ms an interview' },
      { what: 'a page shown (GET), p50', value: percentile(shown, 50), unit: 'ms', note: versusPage },
      { what: 'a page shown (GET), p99', value: percentile(shown, 99), unit: 'ms' },
      { what: 'a page answered (POST), p50', value: percentile(answered, 50), unit: 'ms' },
      { what: 'a page answered (POST), p99', value: percentile(answered, 99), unit: 'ms' },
      { what: 'calls of DynamoDB', value: calls / count, unit: 'an interview' },
      { what: 'read units', value: used.readUnits / count, unit: 'an interview' },
      { what: 'write units', value: used.writeUnits / count, unit: 'an interview' },
      ...(await callsByKind(store, send, instrument, traced)),
    ],
  };
}

const versus = (ours: number, theirs: number): string =>
  `LimeSurvey 6.10: ${theirs} ms, ${(theirs / ours).toFixed(1)} times as much`;
