import type { Instrument } from '../../shared/domain/instrument/instrument.ts';
import { Chance } from '../../infra/local/demo/chance.ts';
import { pagesAnswered } from './answers.ts';
import type { Figure } from './figures.ts';
import type { BenchStore } from './store.ts';
import { type Send, Visitor } from './visitor.ts';

const KINDS = [
  { what: 'a page shown', method: 'GET', path: /^\/(q|i)\//, aim: 'at most 2' },
  { what: 'a page answered', method: 'POST', path: /^\/q\//, aim: 'at most 2' },
  { what: 'the start', method: 'POST', path: /^\/start$/, aim: '' },
  { what: 'the sending', method: 'POST', path: /^\/send$/, aim: 'at most 4' },
] as const;

interface Counted {
  readonly method: string;
  readonly path: string;
  readonly calls: number;
  readonly units: number;
}

/** One interview with the store asked after each request: the most that a request of each kind takes. */
export async function callsByKind(
  store: BenchStore,
  send: Send,
  instrument: Instrument,
  token: string,
): Promise<readonly Figure[]> {
  const counted: Counted[] = [];
  const counting: Send = async (path, init) => {
    const response = await send(path, init);
    const { calls, readUnits, writeUnits } = await store.usage();
    const all = Object.values(calls).reduce((sum, count) => sum + count, 0);
    counted.push({ method: init.method ?? 'GET', path, calls: all, units: readUnits + writeUnits });
    return response;
  };
  await new Visitor(counting).interview(token, pagesAnswered(instrument, new Chance(token)));
  return KINDS.map(({ what, method, path, aim }) => {
    const alike = counted.filter((each) => each.method === method && path.test(each.path));
    const units = Math.max(...alike.map((each) => each.units));
    const note = `at most ${units} units${aim === '' ? '' : `; aim ${aim} calls`}`;
    return {
      what: `calls of DynamoDB at ${what}, most`,
      value: Math.max(...alike.map(({ calls }) => calls)),
      unit: '',
      note,
    };
  });
}
