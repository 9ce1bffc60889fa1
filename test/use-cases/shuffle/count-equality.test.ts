import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { dynamoGroups } from '../../../shared/adapters/dynamodb/groups.ts';
import type { Answers } from '../../../shared/domain/answer/answers.ts';
import { decodeEqualityAnswer } from '../../../shared/domain/answer/equality-counts.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { countProfiles } from '../../../shared/use-cases/count-profiles.ts';
import { profileKeyName } from '../../../shared/use-cases/profile-year.ts';
import { shuffleEnvelopes } from '../../../shared/use-cases/shuffle-envelopes.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';
import { type CutOff, cutOff } from '../cut-off.ts';
import { type KeyPair, openCampaign, REGION, send, shuffleDesk } from './mixing-room.ts';
import { rowsOf } from './piles.ts';

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

const desk = () => shuffleDesk(store.client, NOW);
const shuffle = (campaign: Campaign, month: string) =>
  shuffleEnvelopes(desk(), { campaign: campaign.id, month });
const count = (campaign: Campaign) => countProfiles(desk(), { campaign: campaign.id, year: '2026' });

/** Six women and a man of two age groups; one more said nothing. Five came too late for a period of the year. */
async function twoShuffles(): Promise<Campaign> {
  made += 1;
  const campaign = await openCampaign(store.client, `equality-${made}`, pair, { equality: true });
  const said: Answers[] = [
    ...Array.from({ length: 5 }, () => ({ eq_gate: 'yes', eq_sex: 'f', eq_age: '25to34' })),
    { eq_gate: 'yes', eq_sex: 'f', eq_age: '55plus' },
    { eq_gate: 'yes', eq_sex: 'm' },
    { eq_gate: 'no' },
  ];
  for (const [person, equality] of said.entries()) await send(store.client, campaign, person, { equality });
  await shuffle(campaign, '2026-09');
  await dynamoGroups(store.client, 'groups').keepPeriod({
    campaign: campaign.id,
    region: REGION,
    clock: '2026-Q3',
    months: ['2026-09'],
    respondents: said.length,
  });
  for (let person = 20; person < 25; person++)
    await send(store.client, campaign, person, { equality: { eq_gate: 'yes', eq_sex: 'm' } });
  await shuffle(campaign, '2027-03');
  return campaign;
}

const counts = (campaign: Campaign) => rowsOf(store.client, 'profiles', `equality-counts#${campaign.id}`);
const parts = (campaign: Campaign, year: string) =>
  rowsOf(store.client, 'profiles', `equality#${campaign.id}#${year}`);

/** What the parts of a year say, opened with its key. */
async function opened(campaign: Campaign, year: string): Promise<readonly string[]> {
  const key = await desk().keys.privateKey(profileKeyName(campaign.id, year));
  const said = await Promise.all(
    (await parts(campaign, year)).map(async ({ question, sealed }) => [
      question,
      decodeEqualityAnswer(await hpke.open(key!, sealed as Uint8Array)) ?? '-',
    ]),
  );
  return said.map((one) => one.join(' ')).toSorted();
}

async function expectCounted(campaign: Campaign, story: string): Promise<void> {
  const [row, ...others] = await counts(campaign);
  expect({
    story,
    others,
    shuffles: row?.['shuffles'],
    cells: row?.['cells'],
    left: await parts(campaign, '2026'),
    carried: (await opened(campaign, '2027')).filter((said) => said.startsWith('eq_sex')),
  }).toEqual({
    story,
    others: [],
    shuffles: [`${REGION}#2026-09`],
    // One man, and one of another age, are too few to be kept.
    cells: [
      { question: 'eq_age', value: '25to34', count: 5 },
      { question: 'eq_sex', value: 'f', count: 6 },
    ],
    left: [],
    carried: Array.from({ length: 5 }, () => 'eq_sex m'),
  });
}

describe('equality answers', () => {
  test('lie alone, each question in an order of its own, everyone with a part of each', async () => {
    const campaign = await twoShuffles();
    const rows = (await parts(campaign, '2026')).filter(({ month }) => month === '2026-09');
    expect(rows).toHaveLength(8 * 4);
    expect(rows.map((row) => Object.keys(row).toSorted().join())).toEqual(
      rows.map(() => 'month,pk,position,question,region,sealed,sk'),
    );
    expect(await opened(campaign, '2026')).toEqual(
      expect.arrayContaining(['eq_age -', 'eq_sex f', 'eq_ethnic -', 'eq_disab -']),
    );
  });

  test('are counted of the whole nation at the end of the year, and then destroyed', async () => {
    const campaign = await twoShuffles();
    await count(campaign);
    await expectCounted(campaign, 'counted');
    expect(await rowsOf(store.client, 'shuffleKeys', profileKeyName(campaign.id, '2026'))).toEqual([]);
    await count(campaign);
    await expectCounted(campaign, 'counted again');
  });

  test('end in the same place whichever write the count dies before', { timeout: 120_000 }, async () => {
    let deaths = 0;
    for (const write of [1, 6, 9, 14, 22, 30, 33, 38, 60]) {
      const campaign = await twoShuffles();
      cut.at(write, write % 2 === 0 ? 'before' : 'after');
      await count(campaign).catch(() => undefined);
      deaths += cut.revive() ? 1 : 0;
      await count(campaign);
      await expectCounted(campaign, `write ${write}`);
    }
    expect(deaths).toBeGreaterThan(6);
  });
});
