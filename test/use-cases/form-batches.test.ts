import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoGroups } from '../../shared/adapters/dynamodb/groups.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { packSlips } from '../../shared/domain/answer/pack-slips.ts';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { Instrument } from '../../shared/domain/instrument/instrument.ts';
import exitInterview from '../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import type { Estate } from '../../shared/domain/organisation/estate.ts';
import { type FormDesk, formBatches } from '../../shared/use-cases/form-batches.ts';
import { openStore, type Store } from '../functions/respond/store.ts';
import { NOTHING_RELEASED } from '../fixtures/nothing-released.ts';
import { type CutOff, cutOff } from './cut-off.ts';

type Counts = Readonly<Record<string, number>>;

const instrument = Instrument.parse(exitInterview);
let store: Store;
let cut: CutOff;
let desk: FormDesk;
let made = 0;

beforeAll(async () => {
  store = await openStore();
  cut = cutOff(store.client);
  desk = {
    ...NOTHING_RELEASED,
    campaigns: dynamoCampaigns(store.client, 'campaigns'),
    slips: dynamoSlips(store.client, 'slips'),
    groups: dynamoGroups(store.client, 'groups'),
  };
});
afterAll(() => store.close());

const estate: Estate = {
  asAt: '2026-04-01',
  source: 'test',
  regions: [
    { code: 'R', name: 'R' },
    { code: 'S', name: 'S' },
  ],
  units: ['A', 'B', 'C', 'D'].map((code, index) => ({
    code,
    name: code,
    region: 'R',
    kind: 'geographic' as const,
    staff: [300, 200, 90, 60][index]!,
  })),
};

async function newCampaign(changes: Partial<Campaign> = {}): Promise<string> {
  const id = `form-${++made}`;
  const campaigns = dynamoCampaigns(store.client, 'campaigns');
  await campaigns.keepEstate(id, estate);
  await campaigns.create({
    id,
    title: 'Leavers',
    instrument: { id: instrument.id, version: instrument.version },
    clock: 'rolling',
    k: 10,
    status: 'open',
    contacts: { eapPhone: '', concernUrl: '', helpEmail: '' },
    ...changes,
  });
  return id;
}

const slipsOf = (counts: Counts) =>
  Object.entries(counts).flatMap(([unit, count]) =>
    Array.from({ length: count }, () => ({ unit, answers: {} })),
  );

async function shuffled(campaign: string, month: string, counts: Counts, region = 'R'): Promise<void> {
  const pack = packSlips(instrument, slipsOf(counts));
  await dynamoSlips(store.client, 'slips').keep(campaign, region, { month, part: 0, parts: 1, pack });
}

const form = async (campaign: string, clock: string) => {
  const result = await formBatches(desk, { campaign, clock });
  return result.ok ? result.value.regions.map(({ region }) => region) : result.problem.kind;
};

const groupsOf = async (campaign: string, region = 'R') => ({
  periods: (await desk.groups.periods(campaign, region)).map(({ clock, months, respondents }) => [
    clock,
    months,
    respondents,
  ]),
  batches: (await desk.groups.batches(campaign, region)).map(({ clock, group, respondents }) => [
    clock,
    group,
    respondents,
  ]),
});

describe('forming what may be counted together', () => {
  test('takes the shuffles of a quarter, waits under k, and names the regions with anything to count', async () => {
    const campaign = await newCampaign();
    await shuffled(campaign, '2026-04', { A: 4, B: 1 });
    expect(await form(campaign, '2026-Q2')).toEqual([]);
    expect(await groupsOf(campaign)).toEqual({ periods: [], batches: [] });
    await shuffled(campaign, '2026-07', { A: 8, B: 5, '': 9 });
    await shuffled(campaign, '2026-10', { A: 30 });
    expect(await form(campaign, '2026-Q3')).toEqual(['R']);
    expect(await groupsOf(campaign)).toEqual({
      periods: [['2026-Q3', ['2026-04', '2026-07'], 27]],
      batches: [['2026-Q3', 'A', 12]],
    });
  });

  test('counts on a later day, after more shuffles, what it would have counted on the first', async () => {
    const [early, late] = [await newCampaign(), await newCampaign()];
    for (const campaign of [early, late]) await shuffled(campaign, '2026-09', { A: 14, B: 11 });
    await shuffled(late, '2026-10', { A: 30 });
    await shuffled(late, '2026-11', { B: 30 });
    for (const campaign of [early, late]) expect(await form(campaign, '2026-Q3')).toEqual(['R']);
    expect(await groupsOf(late)).toEqual(await groupsOf(early));
  });

  test('pools units that plan too few answers, for a year from April', async () => {
    const campaign = await newCampaign();
    await shuffled(campaign, '2026-04', { A: 12, B: 4, C: 4, D: 4 });
    await form(campaign, '2026-Q2');
    expect((await desk.groups.batches(campaign, 'R')).map(({ group, units }) => [group, units])).toEqual([
      ['A', ['A']],
      ['pool-B', ['B', 'C', 'D']],
    ]);
    expect(await desk.campaigns.pools(campaign, '2026')).toBeDefined();
    expect(await desk.campaigns.pools(campaign, '2027')).toBeUndefined();
  });

  test('leaves a month alone until all its packs are there', async () => {
    const campaign = await newCampaign();
    const pack = packSlips(instrument, slipsOf({ A: 12 }));
    const slips = dynamoSlips(store.client, 'slips');
    await slips.keep(campaign, 'R', { month: '2026-04', part: 0, parts: 2, pack });
    expect(await form(campaign, '2026-Q2')).toEqual([]);
    await slips.keep(campaign, 'R', { month: '2026-04', part: 1, parts: 2, pack });
    expect(await form(campaign, '2026-Q2')).toEqual(['R']);
    expect((await groupsOf(campaign)).periods).toEqual([['2026-Q2', ['2026-04'], 24]]);
  });

  test('forms nothing for a quarter before the latest that was formed', async () => {
    const campaign = await newCampaign();
    await shuffled(campaign, '2026-07', { A: 12 });
    await form(campaign, '2026-Q3');
    const formed = await groupsOf(campaign);
    await shuffled(campaign, '2026-05', { A: 12 });
    expect(await form(campaign, '2026-Q2')).toEqual(['R']);
    expect(await groupsOf(campaign)).toEqual(formed);
  });

  test('counts a closed cohort once, with the pools that it brought, and answers without a unit in its region alone', async () => {
    const campaign = await newCampaign({ clock: 'cohort', status: 'closed', source: 'An earlier survey' });
    await desk.campaigns.keepPools(campaign, 'close', [
      { code: 'A', name: 'A', region: 'R', units: ['A'] },
      { code: 'pool-B', name: 'B and C', region: 'R', units: ['B', 'C'] },
    ]);
    await shuffled(campaign, 'close', { A: 12, B: 7, C: 5, '': 46 });
    expect(await form(campaign, '2026-Q2')).toBe('invalid');
    expect(await form(campaign, 'close')).toEqual(['R']);
    expect(await groupsOf(campaign)).toEqual({
      periods: [['close', [], 70]],
      batches: [
        ['close', 'A', 12],
        ['close', 'pool-B', 12],
      ],
    });
  });

  test('takes what is left at the close of a rolling campaign', async () => {
    const campaign = await newCampaign();
    await shuffled(campaign, '2026-04', { A: 12 });
    await form(campaign, '2026-Q2');
    await shuffled(campaign, '2026-11', { A: 13 });
    expect(await form(campaign, 'close')).toEqual(['R']);
    expect((await groupsOf(campaign)).periods).toEqual([
      ['2026-Q2', ['2026-04'], 12],
      ['close', ['2026-11'], 13],
    ]);
  });

  test('is refused for a campaign that is not there', async () => {
    expect(await form('nobody', '2026-Q2')).toBe('not-found');
  });
});

describe('a run that is cut off, or comes twice', () => {
  const arrivals: readonly (readonly [string, Counts])[] = [
    ['2026-04', { A: 11, B: 6, C: 4 }],
    ['2026-07', { A: 2, B: 7, C: 3, D: 9 }],
    ['2026-10', { A: 13, B: 2, C: 6, D: 2, '': 3 }],
  ];
  const clocks = ['2026-Q2', '2026-Q3', '2026-Q4'];

  const history = async (campaign: string, run: (clock: string) => Promise<void>) => {
    for (const [index, [month, counts]] of arrivals.entries()) {
      await shuffled(campaign, month, counts);
      await run(clocks[index]!);
    }
    return groupsOf(campaign);
  };

  test('ends where an undisturbed one does, whichever write it died before or after', async () => {
    const campaign = await newCampaign();
    const whole = await history(campaign, async (clock) => void (await form(campaign, clock)));
    expect(whole.batches.length).toBeGreaterThan(2);
    let deaths = 0;
    for (const side of ['before', 'after'] as const) {
      for (const clock of clocks) {
        const life = { ended: false };
        for (let write = 0; !life.ended; write += 1) {
          const other = await newCampaign();
          const groups = await history(other, async (now) => {
            if (now === clock) {
              cut.at(write, side);
              await form(other, now).catch(() => undefined);
              life.ended = !cut.revive();
              if (!life.ended) deaths += 1;
            }
            await form(other, now);
            await form(other, now);
          });
          expect({ side, clock, write, groups }).toEqual({ side, clock, write, groups: whole });
        }
      }
    }
    expect(deaths).toBeGreaterThan(10);
  });

  test('forms the same groups as a single run from whatever arrives', async () => {
    const counts = fc.record({ A: fc.nat(14), B: fc.nat(9), C: fc.nat(6), D: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(counts, { minLength: 2, maxLength: 4 }), async (quarters) => {
        const [once, twice] = [await newCampaign(), await newCampaign()];
        for (const [index, arrived] of quarters.entries()) {
          const [month, clock] = [`2026-${String(3 * index + 1).padStart(2, '0')}`, `2026-Q${index + 1}`];
          const some = Object.fromEntries(Object.entries({ ...arrived, '': 1 }));
          await shuffled(once, month, some);
          await shuffled(twice, month, some);
          await form(once, clock);
          await Promise.all([form(twice, clock), form(twice, clock)]);
          await form(twice, clock);
        }
        expect(await groupsOf(twice)).toEqual(await groupsOf(once));
      }),
      { numRuns: 10 },
    );
  });
});
