import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoHeads } from '../../../shared/adapters/dynamodb/heads.ts';
import { dynamoHeadsRead } from '../../../shared/adapters/dynamodb/heads-read.ts';
import type { Frozen } from '../../../shared/domain/answer/shuffle-head.ts';
import type { Heads } from '../../../shared/use-cases/ports/heads.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

let store: Store;
let heads: Heads;

beforeAll(async () => {
  store = await openStore();
  heads = dynamoHeads(store.client, 'heads');
});
afterAll(() => store.close());

const at = (region: string, month = '2026-10') => ({ campaign: 'c', region, month });
const frozen = (run: string): Frozen => ({
  state: 'frozen',
  run,
  chunks: 1,
  seed: new Uint8Array([1, 2, 3]),
});
const rowsAt = async (region: string) =>
  (await store.dump('heads'))
    .map(({ pk, sk }) => `${String(pk)} ${String(sk)}`)
    .filter((name) => name.includes(region));

describe('heads of shuffles', () => {
  test('begin once: of fifty at the same time, one wins and its head stands', async () => {
    const runs = Array.from({ length: 50 }, (_, run) => `run-${run}`);
    const began = await Promise.all(runs.map((run) => heads.begin(at('ONE'), frozen(run))));
    expect(began.filter(Boolean)).toHaveLength(1);
    expect(await heads.get(at('ONE'))).toMatchObject({ run: runs[began.indexOf(true)] });
  });

  test('move only from the state they are in', async () => {
    await heads.begin(at('TWO'), frozen('run'));
    expect(await heads.move(at('TWO'), 'dealing', { state: 'done' })).toBe(false);
    expect(await heads.move(at('TWO'), 'frozen', { state: 'done' })).toBe(true);
    expect(await heads.move(at('TWO'), 'frozen', { state: 'done' })).toBe(false);
    expect(await heads.move(at('NONE'), 'frozen', { state: 'done' })).toBe(false);
  });

  test('keep keys in order over many chunks, and tell where one is gone', async () => {
    const keys = Array.from({ length: 60 }, (_, key) => `key-${key}`);
    for (let chunk = 0; chunk < 12; chunk += 1) {
      await heads.keepKeys(at('THREE'), 'run', chunk, keys.slice(chunk * 5, chunk * 5 + 5));
    }
    expect(await heads.keys(at('THREE'), 'run', 12)).toEqual(keys);
    expect(await heads.keys(at('THREE'), 'run', 13)).toBeUndefined();
    await heads.forgetKeys(at('THREE'));
    expect(await heads.keys(at('THREE'), 'run', 12)).toBeUndefined();
  });

  test('sweep away what broken runs left, and nothing of a run that goes on', async () => {
    for (const month of ['2026-08', '2026-09', '2026-10', '2026-11']) {
      await heads.keepKeys(at('FOUR', month), 'run', 0, ['key']);
    }
    // August never began. September is done, and left its mark; October is under way; November is being frozen.
    await heads.begin(at('FOUR', '2026-09'), frozen('run'));
    await heads.move(at('FOUR', '2026-09'), 'frozen', { state: 'done' });
    await heads.begin(at('FOUR', '2026-10'), frozen('run'));
    await heads.sweep(at('FOUR', '2026-11'));
    expect(await rowsAt('FOUR')).toEqual(
      expect.arrayContaining([
        'c#FOUR 2026-09',
        'c#FOUR 2026-10',
        'c#FOUR 2026-10#keys#run#0000',
        'c#FOUR 2026-11#keys#run#0000',
        'under-way 2026-10#c#FOUR',
      ]),
    );
    expect(await rowsAt('FOUR')).toHaveLength(5);
  });

  test('tell the respondents side the earliest month under way, and nothing where none is', async () => {
    const read = dynamoHeadsRead(store.client, 'heads');
    for (const row of await store.dump('heads')) {
      const [month = '', campaign = '', region = ''] = String(row['sk']).split('#');
      if (row['pk'] === 'under-way') await heads.end({ campaign, region, month });
    }
    expect(await read.frozenSince()).toBeUndefined();
    await heads.begin(at('FIVE', '2026-12'), frozen('run'));
    await heads.begin(at('SIX', '2026-11'), frozen('run'));
    expect(await read.frozenSince()).toBe('2026-11');
    await heads.end(at('SIX', '2026-11'));
    expect(await read.frozenSince()).toBe('2026-12');
  });
});
