import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { addInstrument } from '../../shared/use-cases/add-instrument.ts';
import { correctCampaign } from '../../shared/use-cases/correct-campaign.ts';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import { readDraft } from '../../shared/use-cases/read-draft.ts';
import { shuffleEnvelopes } from '../../shared/use-cases/shuffle-envelopes.ts';
import { startAnswering } from '../../shared/use-cases/start-answering.ts';
import { exportTranslation, importTranslation } from '../../shared/use-cases/translate.ts';
import officeMove from '../fixtures/instruments/office-move.json' with { type: 'json' };
import { type Office, openOffice } from './campaign-office.ts';
import { answerLink, good, openWithKey, respondents, tokensOf } from './interviews.ts';
import { shuffleDesk } from './shuffle/mixing-room.ts';

type File = typeof officeMove;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const add = (change: (copy: File) => void = () => {}) => {
  const instrument = structuredClone(officeMove);
  change(instrument);
  return addInstrument(office.desk, { instrument, dryRun: false });
};

const typo = (copy: File): void => {
  copy.version = '1.0.1';
  copy.sections[1]!.questions[2]!.text = 'How easy was the move for you?';
};

async function openMove(people: number, equality = false): Promise<readonly string[]> {
  good(await add());
  const lines = Array.from({ length: people }, (_, n) => `p${n}@staff.example,N50BOLT`);
  const invitees = ['address,unit', ...lines].join('\n');
  const creation = { action: 'create-campaign', id: 'move', title: 'Move', k: 5, dryRun: false } as const;
  const context = { site: 'old' };
  good(
    await createCampaign(office.desk, {
      ...creation,
      instrument: 'office-move',
      invitees,
      context,
      equality,
    }),
  );
  await openWithKey(office, 'move');
  return tokensOf(office, 'move');
}

async function packedVersions(): Promise<readonly object[]> {
  const { client } = office.store;
  good(
    await shuffleEnvelopes(shuffleDesk(client, '2026-04-01T02:30:00Z'), {
      month: '2026-03',
      campaign: 'move',
    }),
  );
  const found = [];
  for await (const { pack } of dynamoSlips(client, 'slips').packs('move', 'N50')) {
    found.push({ n: pack.n, ...pack.instrument });
  }
  return found;
}

describe('correcting a campaign that is open', () => {
  it.each([
    [
      5,
      5,
      [
        { n: 5, id: 'office-move', version: '1.0.1' },
        { n: 5, id: 'office-move', version: '1.0.0' },
      ],
    ],
    [5, 2, [{ n: 7, id: 'office-move', version: '1.0.1', also: ['1.0.0'] }]],
  ])(
    'keeps %i and then %i answers under their versions, but for versions that too few have answered',
    { timeout: 60_000 },
    async (before, after, packs) => {
      const tokens = await openMove(before + after);
      const site = respondents(office);
      for (const [n, token] of tokens.slice(0, before).entries()) await answerLink(site, token, n);
      good(await add(typo));
      expect(good(await correctCampaign(office.desk, 'move'))).toMatchObject({
        campaign: { instrument: { version: '1.0.1' }, earlier: [{ version: '1.0.0', until: '2026-03-10' }] },
        reworded: ['ease'],
      });
      const later = respondents(office);
      for (const [n, token] of tokens.slice(before).entries()) await answerLink(later, token, n);
      expect(await packedVersions()).toEqual(packs);
    },
  );

  it('lets whoever has begun go on with the words they began with', async () => {
    const [token = ''] = await openMove(1);
    const session = good(await startAnswering(respondents(office), token, 'en'));
    good(await add(typo));
    good(await correctCampaign(office.desk, 'move'));
    const read = good(await readDraft(respondents(office), session, 0));
    expect(read.instrument.version).toBe('1.0.0');
    const begun = good(await startAnswering(respondents(office), token, 'en'));
    expect(good(await readDraft(respondents(office), begun, 0)).instrument.version).toBe('1.0.1');
  });

  it('changes nothing where there is no newer version, and the same again where there is', async () => {
    await openMove(1);
    expect(good(await correctCampaign(office.desk, 'move'))).toMatchObject({ reworded: [] });
    good(await add(typo));
    const once = good(await correctCampaign(office.desk, 'move'));
    const { campaign: again } = good(await correctCampaign(office.desk, 'move'));
    expect(again).toEqual({ ...once.campaign, revision: (once.campaign.revision ?? 0) + 1 });
    expect(await office.desk.campaigns.get('move')).toEqual(again);
  });

  it('refuses a version that changes more than words, and names what', async () => {
    await openMove(1);
    good(
      await add((copy) => {
        copy.version = '1.1.0';
        Object.assign(copy.sections[1]!.questions[1]!, { max: 30 });
      }),
    );
    const refused = await correctCampaign(office.desk, 'move');
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
    expect(JSON.stringify(refused)).toContain('days (changed)');
  });

  it('takes a translation as a version, and shows it to who begins after the correction', async () => {
    await openMove(1);
    const file = good(await exportTranslation(office.desk, 'office-move'));
    file.strings['title'] = { en: officeMove.title, cy: 'Teitl' };
    const rehearsed = good(await importTranslation(office.desk, { file, dryRun: true }));
    expect(rehearsed).toMatchObject({ dryRun: true, version: '1.0.1', report: { added: ['title'] } });
    expect(good(await exportTranslation(office.desk, 'office-move')).version).toBe('1.0.0');
    good(await importTranslation(office.desk, { file, dryRun: false }));
    const { campaign } = good(await correctCampaign(office.desk, 'move'));
    const asked = await office.desk.campaigns.instrument('office-move', campaign.instrument.version);
    expect(asked?.translations?.cy?.['title']).toEqual({ en: officeMove.title, text: 'Teitl' });
  });

  it('never changes a version that stands', async () => {
    good(await add());
    expect(await add()).toMatchObject({ ok: true });
    expect(await add((copy) => (copy.title = 'Another'))).toMatchObject({ problem: { kind: 'conflict' } });
    const house = office.desk.catalogue[0]!;
    expect(await addInstrument(office.desk, { instrument: house, dryRun: false })).toMatchObject({
      problem: { kind: 'conflict' },
    });
  });
});

describe('the equality questions', () => {
  it.each([true, false])(
    'are sealed alone, apart from every other answer, only where asked: %s',
    { timeout: 60_000 },
    async (asked) => {
      const tokens = await openMove(5, asked);
      const site = respondents(office);
      const equality = { eq_gate: 'yes', eq_age: '25to34', eq_sex: 'f' };
      for (const [n, token] of tokens.entries()) await answerLink(site, token, n, equality);
      await packedVersions();
      const rows = (await office.store.dump('profiles')).filter(({ pk }) => pk === 'equality#move#2025');
      // Everyone has a part of each question, so that its number says nothing of who answered.
      expect(rows).toHaveLength(asked ? 20 : 0);
      expect(new Set(rows.map(({ sealed }) => (sealed as Uint8Array).length)).size).toBe(asked ? 1 : 0);
      expect(JSON.stringify(rows)).not.toMatch(/25to34|eq_gate/);
      const slips = JSON.stringify(await office.store.dump('slips'));
      expect(slips).not.toContain('eq_');
    },
  );
});
