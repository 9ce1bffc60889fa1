import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoGroups } from '../../shared/adapters/dynamodb/groups.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { tallyPacks } from '../../shared/domain/answer/tally-packs.ts';
import { answerValues, questionOf } from '../../shared/domain/instrument/instrument.ts';
import { addInstrument } from '../../shared/use-cases/add-instrument.ts';
import { closeCampaign } from '../../shared/use-cases/close-campaign.ts';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import { formBatches } from '../../shared/use-cases/form-batches.ts';
import { shuffleEnvelopes } from '../../shared/use-cases/shuffle-envelopes.ts';
import officeMove from '../fixtures/instruments/office-move.json' with { type: 'json' };
import { type Office, openOffice } from './campaign-office.ts';
import { answerLink, good, openWithKey, respondents, tokensOf } from './interviews.ts';
import { shuffleDesk } from './shuffle/mixing-room.ts';
import { NOTHING_RELEASED } from '../fixtures/nothing-released.ts';
import { reportsOf } from './survey-reports.ts';

const PEOPLE = 6;
const closing = { campaign: 'round', clock: 'close' };

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

interface Survey {
  readonly instrument: string;
  /** The header, and what follows the address in each line. */
  readonly header: string;
  readonly cells: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly region: string;
  readonly unit: string;
  /** A question of the slips that everybody was asked. */
  readonly asked: string;
  /** Questions that the link answers. */
  readonly linked?: readonly string[];
}

const SURVEYS: readonly Survey[] = [
  {
    instrument: 'exit-interview',
    header: 'address,unit,leaving month',
    cells: 'N50BOLT,2026-03',
    region: 'N50',
    unit: 'N50BOLT',
    asked: 'reasons',
  },
  {
    instrument: 'psychological-safety',
    header: 'address,unit',
    cells: 'N50BOLT',
    context: { wave: 'spring-2026' },
    region: 'N50',
    unit: 'N50BOLT',
    asked: 'held_back',
  },
  {
    instrument: 'candidate-feedback',
    header: 'address,region,role',
    cells: 'N50,pqip',
    linked: ['role_applied'],
    region: 'N50',
    unit: '',
    asked: 'stage',
  },
  {
    instrument: 'assessor-feedback',
    header: 'address',
    cells: '',
    context: { assessment: 'video-interviews' },
    region: 'ALL',
    unit: '',
    asked: 'again',
  },
  {
    instrument: 'new-starter-check',
    header: 'address,unit',
    cells: 'N50BOLT',
    context: { checkpoint: '3m', cohort: '2026-04' },
    region: 'N50',
    unit: 'N50BOLT',
    asked: 'i_kit',
  },
  {
    instrument: 'office-move',
    header: 'address,unit',
    cells: 'N50BOLT',
    context: { site: 'new' },
    region: 'N50',
    unit: 'N50BOLT',
    asked: 'days',
  },
];

const listOf = ({ header, cells }: Survey): string =>
  [
    header,
    ...Array.from({ length: PEOPLE }, (_, n) => [`p${n}@staff.example`, cells].filter(Boolean).join(',')),
  ].join('\n');

describe.each(SURVEYS)('a campaign of $instrument', (survey) => {
  const { instrument: id, region, unit, context, asked, linked = [] } = survey;

  it('goes from a list of people to counts, by data alone', { timeout: 60_000 }, async () => {
    const { desk, store } = office;
    good(await addInstrument(desk, { instrument: officeMove, dryRun: false }));
    const creation = { action: 'create-campaign', id: 'round', title: 'Round', k: 5, dryRun: false } as const;
    const invitees = listOf(survey);
    const intake = good(
      await createCampaign(desk, { ...creation, instrument: id, invitees, ...(context && { context }) }),
    );
    expect(intake).toMatchObject({ taken: PEOPLE, refused: [] });
    const campaign = await openWithKey(office, 'round');
    expect(campaign.clock).toBe(id === 'exit-interview' ? 'rolling' : 'cohort');

    const site = respondents(office);
    const sent = [];
    for (const [person, token] of (await tokensOf(office, 'round')).entries()) {
      sent.push(await answerLink(site, token, person));
    }
    const mixing = shuffleDesk(store.client, '2026-04-01T02:30:00Z');
    good(await shuffleEnvelopes(mixing, { month: '2026-03', campaign: 'round' }));

    // A wave is counted once it is closed; so is what is left of a rolling campaign.
    good(await closeCampaign(desk, 'round'));
    const formed = good(
      await formBatches(
        {
          ...NOTHING_RELEASED,
          campaigns: desk.campaigns,
          slips: dynamoSlips(store.client, 'slips'),
          groups: dynamoGroups(store.client, 'groups'),
        },
        closing,
      ),
    );
    expect(formed.regions.map((one) => one.region)).toEqual([region]);

    const packs = [];
    for await (const { pack } of dynamoSlips(store.client, 'slips').packs('round', region)) packs.push(pack);
    const instrument = (await desk.campaigns.instrument(id, campaign.instrument.version))!;
    const counts = tallyPacks(instrument, [packs[0]!])[unit]!;
    expect(packs.map(({ n }) => n)).toEqual([PEOPLE]);
    const given = sent.flatMap(({ answers }) => [answers[asked] ?? []].flat().map(String));
    const values = answerValues(instrument, questionOf(instrument, asked)!).map(String);
    expect(counts.counts[asked]).toEqual([
      sent.filter(({ answers }) => answers[asked] === undefined).length,
      ...values.map((value) => given.filter((one) => one === value).length),
    ]);
    expect(given.length).toBeGreaterThanOrEqual(PEOPLE);
    // What a link says in place of a question is counted as its answer.
    expect(linked.map((question) => counts.counts[question]?.[0])).toEqual(linked.map(() => 0));

    // And in reports, in every format, that are the same when they are made again.
    const written = await reportsOf(office, region);
    expect(written).toContain('nation');
    expect(written).toContain('staff-nation');
  });
});

describe('the answers of a sixth instrument', () => {
  it(
    'are counted by number and by quarter, and follow what the link carries',
    { timeout: 60_000 },
    async () => {
      const { desk, store } = office;
      good(await addInstrument(desk, { instrument: officeMove, dryRun: false }));
      const survey = SURVEYS.at(-1)!;
      const creation = { action: 'create-campaign', id: 'move', title: 'Move', k: 5, dryRun: false } as const;
      good(
        await createCampaign(desk, {
          ...creation,
          instrument: survey.instrument,
          invitees: listOf(survey),
          context: { site: 'old' },
        }),
      );
      await openWithKey(office, 'move');
      const site = respondents(office);
      const tokens = await tokensOf(office, 'move');
      const sent = [];
      for (const [person, token] of tokens.entries()) sent.push(await answerLink(site, token, person));
      expect(sent[0]?.pages).toEqual(['grade', 'moved', 'days', 'ease', 'stay', 'advice']);
      const mixing = shuffleDesk(store.client, '2026-04-01T02:30:00Z');
      good(await shuffleEnvelopes(mixing, { month: '2026-03', campaign: 'move' }));
      const instrument = (await desk.campaigns.instrument('office-move', '1.0.0'))!;
      for await (const { pack } of dynamoSlips(store.client, 'slips').packs('move', 'N50')) {
        const { counts } = tallyPacks(instrument, [pack])['N50BOLT']!;
        expect(counts['days']?.slice(0, 8)).toEqual([0, 1, 1, 1, 1, 1, 1, 0]);
        expect(counts['moved']?.slice(0, 8)).toEqual([0, 1, 1, 1, 1, 1, 1, 0]);
        expect(counts['missed']?.[0]).toBe(PEOPLE);
      }
      // Beside the texts the shuffle leaves how many there are.
      const comments = (await store.dump('comments')).filter(({ text }) => text !== undefined);
      expect(comments.map(({ text }) => String(text)).toSorted()).toEqual(
        tokens.map((_, n) => `Text of person ${n}`),
      );
    },
  );
});
