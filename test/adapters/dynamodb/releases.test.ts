import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoReleases } from '../../../shared/adapters/dynamodb/releases.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore();
});
afterEach(() => store.close());

const row = (clock: string, digit: string) => ({
  campaign: 'leavers-2026',
  clock,
  release: digit.repeat(64),
});

describe('the releases table', () => {
  it('keeps the first decision of a campaign and clock, whoever else decides', async () => {
    const releases = dynamoReleases(store.client, 'releases');
    const decided = await Promise.all(
      Array.from({ length: 16 }, (_, digit) => digit.toString(16)).map((digit) =>
        releases.keep(row('2026-Q1', digit)),
      ),
    );
    const standing = await releases.get('leavers-2026', '2026-Q1');
    expect(new Set(decided.map(({ release }) => release))).toEqual(new Set([standing!.release]));
  });

  it('lists the decisions of a campaign in the order of their clocks', async () => {
    const releases = dynamoReleases(store.client, 'releases');
    await releases.keep(row('close', 'c'));
    await releases.keep(row('2026-Q2', 'b'));
    await releases.keep(row('2026-Q1', 'a'));
    await releases.keep({ ...row('2026-Q1', 'd'), campaign: 'other' });
    expect((await releases.list('leavers-2026')).map(({ clock }) => clock)).toEqual([
      '2026-Q1',
      '2026-Q2',
      'close',
    ]);
    expect(await releases.get('leavers-2026', '2026-Q3')).toBeUndefined();
  });
});
