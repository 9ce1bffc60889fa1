import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { countProfiles } from '../../../shared/use-cases/count-profiles.ts';
import { formBatches } from '../../../shared/use-cases/form-batches.ts';
import { dynamoGroups } from '../../../shared/adapters/dynamodb/groups.ts';
import { dynamoSlips } from '../../../shared/adapters/dynamodb/slips.ts';
import { runMonthlyShuffle } from '../../../shared/use-cases/run-monthly-shuffle.ts';
import { shuffleEnvelopes } from '../../../shared/use-cases/shuffle-envelopes.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';
import { type CutOff, cutOff } from '../cut-off.ts';
import { type KeyPair, openCampaign, REGION, send, shuffleDesk } from './mixing-room.ts';
import { NOTHING_RELEASED } from '../../fixtures/nothing-released.ts';
import { pilesOf, rowsOf } from './piles.ts';

const NOW = '2027-05-01T02:30:00Z';

let store: Store;
let cut: CutOff;
let pair: KeyPair;
let made = 0;

beforeAll(async () => {
  store = await openStore();
  cut = cutOff(store.client);
  pair = await hpke.makeKeyPair();
});
afterAll(() => store.close());

const shuffle = (campaign: Campaign, month: string) =>
  shuffleEnvelopes(shuffleDesk(store.client, NOW), { campaign: campaign.id, month });

const form = (campaign: Campaign, clock: string) => {
  const desk = shuffleDesk(store.client, NOW);
  const slips = dynamoSlips(store.client, 'slips');
  const campaigns = {
    ...desk.campaigns,
    pools: () => Promise.resolve([]),
    keepPools: () => Promise.resolve([]),
  };
  return formBatches(
    { ...NOTHING_RELEASED, campaigns, slips, groups: dynamoGroups(store.client, 'groups') },
    { campaign: campaign.id, clock },
  );
};

const count = (campaign: Campaign, year = '2026', now = NOW) =>
  countProfiles(shuffleDesk(store.client, now), { campaign: campaign.id, year });

/**
 * A year of two shuffles of seven: role "admin" and "pso" five times each in the first, and the second too late
 * for a period of its year.
 */
async function twoShuffles(): Promise<Campaign> {
  made += 1;
  const campaign = await openCampaign(store.client, `profiles-${made}`, pair);
  for (const person of [0, 7, 14, 21, 28, 1, 8]) await send(store.client, campaign, person);
  await shuffle(campaign, '2026-09');
  await form(campaign, '2026-Q3');
  for (const person of [2, 9, 16, 23, 30, 3]) await send(store.client, campaign, person);
  await shuffle(campaign, '2027-03');
  return campaign;
}

const countsOf = (campaign: Campaign) => rowsOf(store.client, 'profiles', `counts#${campaign.id}`);
const partsOf = (campaign: Campaign, year: string) =>
  rowsOf(store.client, 'profiles', `parts#${campaign.id}#${year}`);
const keyOf = (campaign: Campaign, year: string) =>
  rowsOf(store.client, 'shuffleKeys', `profile#${campaign.id}#${year}`);

async function expectCounted(campaign: Campaign, story: string): Promise<void> {
  const counts = (await countsOf(campaign)).filter((row) => 'cells' in row);
  expect({
    story,
    counts: counts.map(({ region, months }) => ({ region, months })),
    cells: counts.map(({ cells }) =>
      (cells as { profile: object; question?: string; count: number }[]).filter(
        ({ question }) => question === undefined,
      ),
    ),
    key: await keyOf(campaign, '2026'),
    parts: await partsOf(campaign, '2026'),
    carried: (await pilesOf(store.client, campaign.id, ['2027'])).profiles,
  }).toEqual({
    story,
    counts: [{ region: REGION, months: ['2026-09'] }],
    // Two people of another role are in no cell of their own.
    cells: [
      [
        { profile: { role_group: 'admin' }, count: 5 },
        { profile: {}, count: 7 },
      ],
    ],
    key: [],
    parts: [],
    carried: [2, 3, 9, 16, 23, 30],
  });
}

describe('counting the profiles of a year', () => {
  test('keeps cells of k people in whole region periods, carries the rest over, and destroys key and parts', async () => {
    const campaign = await twoShuffles();
    expect(await partsOf(campaign, '2026')).toHaveLength(13);
    expect(await count(campaign)).toEqual({ ok: true, value: { year: '2026' } });
    await expectCounted(campaign, 'counted');
    await count(campaign);
    await expectCounted(campaign, 'counted again');
  });

  test('counts what was carried over with the year it went to, once', async () => {
    const campaign = await twoShuffles();
    await count(campaign);
    await form(campaign, '2027-Q1');
    await count(campaign, '2027', '2028-05-01T02:30:00Z');
    const counts = (await countsOf(campaign)).filter((row) => 'cells' in row);
    expect(counts.map(({ year, months }) => [year, months])).toEqual([
      ['2026', ['2026-09']],
      ['2027', ['2027-03']],
    ]);
    expect(await keyOf(campaign, '2027')).toEqual([]);
  });

  test('ends in the same place whichever write it dies before or after', async () => {
    let deaths = 0;
    for (const side of ['before', 'after'] as const) {
      const life = { ended: false };
      // Each write in turn would take minutes: parts are sealed and deleted one by one, so every third shows it.
      for (let write = 0; !life.ended; write += write < 6 ? 1 : 3) {
        const campaign = await twoShuffles();
        cut.at(write, side);
        await count(campaign).catch(() => undefined);
        life.ended = !cut.revive();
        if (!life.ended) deaths += 1;
        await count(campaign);
        await expectCounted(campaign, `${side} write ${write}`);
      }
    }
    expect(deaths).toBeGreaterThan(15);
  }, 300_000);

  test('finishes a shuffle of the year that was cut off before it opens anything', async () => {
    const campaign = await openCampaign(store.client, `profiles-${++made}`, pair);
    for (const person of [0, 7, 14, 21, 28]) await send(store.client, campaign, person);
    cut.at(8, 'after');
    await shuffle(campaign, '2026-09').catch(() => undefined);
    expect(cut.revive()).toBe(true);
    await count(campaign);
    expect(await pilesOf(store.client, campaign.id, ['2026', '2027'])).toMatchObject({
      slips: [0, 7, 14, 21, 28],
      profiles: [0, 7, 14, 21, 28],
    });
    expect(await keyOf(campaign, '2026')).toEqual([]);
  });

  test('seals what is shuffled after it to the next year, though its month is of this one', async () => {
    const campaign = await twoShuffles();
    await count(campaign);
    for (const person of [4, 5, 6, 11, 12]) await send(store.client, campaign, person);
    await shuffle(campaign, '2026-12');
    expect((await pilesOf(store.client, campaign.id, ['2027'])).profiles).toEqual([
      2, 3, 4, 5, 6, 9, 11, 12, 16, 23, 30,
    ]);
    expect(await partsOf(campaign, '2026')).toEqual([]);
  });

  test('is refused for a year that has not ended, for what is no year and for no campaign', async () => {
    const campaign = await openCampaign(store.client, `profiles-${++made}`, pair);
    const refusals = [
      await count(campaign, '2027'),
      await count(campaign, 'soon'),
      await count({ ...campaign, id: 'nobody' }),
    ];
    expect(refusals.map((result) => result.ok || result.problem.kind)).toEqual([
      'invalid',
      'invalid',
      'not-found',
    ]);
  });
});

describe('the monthly run', () => {
  const runAt = (time: string) => runMonthlyShuffle(shuffleDesk(store.client, time), time);

  test('shuffles the month that has just ended by its scheduled time, in summer too', async () => {
    const campaign = await openCampaign(store.client, `monthly-${++made}`, pair);
    for (const person of [0, 1, 2, 3, 4]) await send(store.client, campaign, person);
    await runAt('2026-08-01T01:30:00Z');
    expect(
      (await shuffleDesk(store.client, NOW).heads.months(campaign.id, REGION)).map(({ month }) => month),
    ).toEqual(['2026-07']);
  });

  test('counts the profile year that ended a month before, or more where it was not counted then', async () => {
    const campaign = await twoShuffles();
    await runAt('2027-04-01T01:30:00Z');
    expect(await countsOf(campaign)).toEqual([]);
    await runAt('2027-05-01T01:30:00Z');
    expect(await keyOf(campaign, '2026')).toEqual([]);
    const late = await twoShuffles();
    await runAt('2027-07-01T01:30:00Z');
    expect(await keyOf(late, '2026')).toEqual([]);
  });

  test('is refused without a time', async () => {
    const result = await runAt('soon');
    expect(result.ok || result.problem.kind).toBe('invalid');
  });
});
