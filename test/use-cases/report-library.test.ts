import { expect, it } from 'vitest';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { Role, Staff } from '../../shared/domain/organisation/staff.ts';
import type { LibraryWanted } from '../../shared/domain/report/library.ts';
import { type LibraryDesk, readLibrary } from '../../shared/use-cases/report-library.ts';
import { CAMPAIGN } from '../functions/console/site.ts';

const CAMPAIGNS: readonly Campaign[] = [
  CAMPAIGN,
  { ...CAMPAIGN, id: 'wave', title: 'A wave', clock: 'cohort', closed: '2026-05-20', status: 'closed' },
  { ...CAMPAIGN, id: 'old', title: 'Old survey', clock: 'cohort', closed: '2019-03-01', status: 'closed' },
];
const CLOCKS: Readonly<Record<string, readonly string[]>> = {
  'leavers-2026': ['2025-Q4', '2026-Q1', '2026-Q2'],
  wave: ['close'],
  old: ['close'],
};
const SCOPES = ['unit-N03SW1', 'unit-N07BRNT', 'region-N03', 'staff-region-N03', 'nation', 'pack-nation'];
const ANY: LibraryWanted = {
  place: undefined,
  clock: undefined,
  kind: undefined,
  campaign: undefined,
  order: 'period',
};
const nameOf = (scope: string): string => scope;

/** A bucket in which each clock has every report, and one that was begun and never finished. */
function library(listed: string[] = []): LibraryDesk {
  const keys = Object.entries(CLOCKS).flatMap(([campaign, clocks]) =>
    clocks.flatMap((clock) => [
      ...SCOPES.map((scope) => `reports/${campaign}/${clock}/${scope}/manifest.json`),
      `reports/${campaign}/${clock}/unit-UNDONE/abc.pdf`,
    ]),
  );
  return {
    campaigns: { list: async () => CAMPAIGNS },
    releases: {
      list: async (campaign) =>
        (CLOCKS[campaign] ?? []).map((clock) => ({ campaign, clock, release: 'a'.repeat(64) })),
    },
    publications: {
      get: async () => undefined,
      toReader: async () =>
        ['wave', 'leavers-2026'].map((campaign) => ({
          campaign,
          clock: campaign === 'wave' ? 'close' : '2026-Q1',
          scope: 'unit-N03SW1',
          title: 'Why people left',
          reader: 'a@example.invalid',
          published: { by: { id: 'r', name: 'R' }, at: '2026-07-06T10:00:00Z' },
        })) as never,
    },
    reports: {
      get: async () => undefined,
      list: async (prefix) => {
        listed.push(prefix);
        return keys.filter((key) => key.startsWith(prefix));
      },
    },
  };
}

const staff = (role: Role): Staff => ({
  id: 'somebody',
  name: 'Somebody',
  email: 'a@example.invalid',
  roles: [role],
  regions: [],
  units: ['N03SW1'],
});

const read = (changes: Partial<LibraryWanted> = {}, most = 100, after = 0, listed?: string[]) =>
  readLibrary(library(listed), staff('analyst'), { wanted: { ...ANY, ...changes }, nameOf, most, after });

const names = async (...asked: Parameters<typeof read>) =>
  (await read(...asked)).shown.map(({ campaign, clock, scope }) => `${campaign} ${clock} ${scope}`);

it('stands in true time order, a cohort by its close, and the nation first in each', async () => {
  const all = await names();
  expect(all.slice(0, 6)).toEqual([
    'leavers-2026 2026-Q2 nation',
    'leavers-2026 2026-Q2 pack-nation',
    'leavers-2026 2026-Q2 region-N03',
    'leavers-2026 2026-Q2 staff-region-N03',
    'leavers-2026 2026-Q2 unit-N03SW1',
    'leavers-2026 2026-Q2 unit-N07BRNT',
  ]);
  expect([...new Set(all.map((name) => name.split(' ').slice(0, 2).join(' ')))]).toEqual([
    'leavers-2026 2026-Q2',
    'wave close',
    'leavers-2026 2026-Q1',
    'leavers-2026 2025-Q4',
    'old close',
  ]);
});

it.each(['period', 'place', 'campaign'] as const)('is the same by pages as whole, by %s', async (order) => {
  const whole = await names({ order });
  expect(whole).toHaveLength(30);
  const pages: string[] = [];
  for (let after = 0; after < 30; after += 7) {
    const { shown, more } = await read({ order }, 7, after);
    expect(more).toBe(after + 7 < 30);
    pages.push(...shown.map(({ campaign, clock, scope }) => `${campaign} ${clock} ${scope}`));
  }
  expect(pages).toEqual(whole);
  expect((await read({ order }, 7, 35)).shown).toEqual([]);
});

it('looks through no more than a page needs: one clock for the first, and a place’s own folders', async () => {
  const first: string[] = [];
  await read({}, 5, 0, first);
  expect(first).toEqual(['reports/leavers-2026/2026-Q2/']);
  const place: string[] = [];
  expect(await names({ place: 'region-N03', clock: '2026-Q1' }, 5, 0, place)).toEqual([
    'leavers-2026 2026-Q1 region-N03',
    'leavers-2026 2026-Q1 staff-region-N03',
  ]);
  expect(place).toEqual(
    ['region-N03', 'staff-region-N03', 'pack-region-N03'].map((of) => `reports/leavers-2026/2026-Q1/${of}/`),
  );
});

it('has what fits what is wanted, and nothing that was begun and not finished', async () => {
  expect(await names({ kind: 'pack', campaign: 'wave' })).toEqual(['wave close pack-nation']);
  expect(await names({ place: 'unit-UNDONE' })).toEqual([]);
  expect(await names({ clock: '2020-Q1' })).toEqual([]);
});

it('has for anybody else what was published to them, and asks the bucket nothing', async () => {
  const listed: string[] = [];
  const asked = { wanted: ANY, nameOf, most: 1, after: 0 };
  const part = await readLibrary(library(listed), staff('head'), asked);
  expect(part.shown).toMatchObject([{ campaign: 'wave', scope: 'unit-N03SW1', closed: '2026-05-20' }]);
  expect(part.more).toBe(true);
  expect(part.shelves.map(({ clock }) => clock)).toEqual(['close', '2026-Q1']);
  expect(listed).toEqual([]);
});
