import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoGroups } from '../../shared/adapters/dynamodb/groups.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { dynamoStarts } from '../../shared/adapters/dynamodb/starts.ts';
import { systemRandom } from '../../shared/adapters/machine.ts';
import { tallyPacks } from '../../shared/domain/answer/tally-packs.ts';
import { addInvitees } from '../../shared/use-cases/add-invitees.ts';
import { askOpenly, changeOpenCode } from '../../shared/use-cases/ask-openly.ts';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import { expire } from '../../shared/use-cases/expire.ts';
import { formBatches } from '../../shared/use-cases/form-batches.ts';
import { giveOpenLink, takeBackOpenLink } from '../../shared/use-cases/give-open-link.ts';
import { shuffleEnvelopes } from '../../shared/use-cases/shuffle-envelopes.ts';
import { startByOpenLink } from '../../shared/use-cases/start-answering.ts';
import { type Office, openOffice, SITE } from './campaign-office.ts';
import { expiryDeskOf } from './expiry-desk.ts';
import { answerAs, answerLink, good, openWithKey, respondents, tokensOf } from './interviews.ts';
import { NOTHING_RELEASED } from '../fixtures/nothing-released.ts';
import { shuffleDesk } from './shuffle/mixing-room.ts';

const ID = 'spring-round';
const UNTIL = '2026-03-27';
const INVITED = 6;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  const lines = Array.from({ length: INVITED }, (_, at) => `p${at}@candidate.example,N50,pqip`);
  const invitees = ['address,region,role', ...lines].join('\n');
  const creation = { action: 'create-campaign', id: ID, title: 'Spring round', k: 5, dryRun: false } as const;
  good(await createCampaign(office.desk, { ...creation, instrument: 'candidate-feedback', invitees }));
  await openWithKey(office, ID);
});
afterEach(() => office.close());

const openDesk = () => ({ ...office.desk, random: systemRandom });
const ask = (campaign = ID, closes = UNTIL) => askOpenly(openDesk(), { campaign, closes });

async function openLink() {
  const { id } = good(await ask());
  await openWithKey(office, id);
  return good(await giveOpenLink(office.desk, ID)).link;
}

const site = () => ({ ...respondents(office), starts: dynamoStarts(office.store.client, 'drafts') });
const codeIn = (link: string) => link.slice(`${SITE}/o/`.length);

async function answerOpenly(link: string, person: number) {
  const desk = site();
  return answerAs(desk, good(await startByOpenLink(desk, codeIn(link), 'en')), person);
}

async function packsOf(campaign: string, region: string) {
  const found = [];
  for await (const { pack } of dynamoSlips(office.store.client, 'slips').packs(campaign, region))
    found.push(pack);
  return found;
}

describe('an open link', () => {
  it(
    'is counted in a campaign of its own, marked, and never with those who were invited',
    { timeout: 60_000 },
    async () => {
      const link = await openLink();
      const desk = site();
      for (const [person, token] of (await tokensOf(office, ID)).entries())
        await answerLink(desk, token, person);
      const sent = [];
      for (let person = 0; person < 7; person += 1) sent.push(await answerOpenly(link, person));
      // Nobody's place is known: what a personal link says is asked.
      expect(sent[0]?.pages).toContain('role-applied');

      const mixing = shuffleDesk(office.store.client, '2026-04-01T02:30:00Z');
      for (const campaign of [ID, `${ID}-open`])
        good(await shuffleEnvelopes(mixing, { month: '2026-03', campaign }));
      expect((await packsOf(ID, 'N50')).map(({ n }) => n)).toEqual([INVITED]);
      const [pack, ...others] = await packsOf(`${ID}-open`, 'ALL');
      expect([pack?.n, others, pack?.units]).toEqual([7, [], ['']]);
      expect(await packsOf(ID, 'ALL')).toEqual([]);

      office.moveTo('2026-04-01T04:00:00Z');
      await expire(expiryDeskOf(office));
      const campaign = (await office.desk.campaigns.get(`${ID}-open`))!;
      expect(campaign).toMatchObject({
        status: 'closed',
        closed: UNTIL,
        clock: 'cohort',
        selfSelected: { of: ID },
      });
      expect(campaign.title).toBe('Spring round (open link: people who chose to answer)');
      // What every figure is of, in each format: the name of its one group.
      expect((await office.desk.campaigns.estate(`${ID}-open`))?.regions).toEqual([
        { code: 'ALL', name: 'Self-selected: people who chose to answer' },
      ]);
      const forming = {
        ...NOTHING_RELEASED,
        campaigns: office.desk.campaigns,
        slips: dynamoSlips(office.store.client, 'slips'),
        groups: dynamoGroups(office.store.client, 'groups'),
      };
      const formed = good(await formBatches(forming, { campaign: `${ID}-open`, clock: 'close' }));
      expect(formed.regions.map(({ region }) => region)).toEqual(['ALL']);
      expect(await forming.groups.periods(ID, 'ALL')).toEqual([]);
      const instrument = (await office.desk.campaigns.instrument(
        campaign.instrument.id,
        campaign.instrument.version,
      ))!;
      const counts = tallyPacks(instrument, [pack!])[''];
      expect(counts?.n).toBe(7);
    },
  );

  it(
    'under k waits by itself, however many who were invited have answered',
    { timeout: 60_000 },
    async () => {
      const link = await openLink();
      const desk = site();
      for (const [person, token] of (await tokensOf(office, ID)).entries())
        await answerLink(desk, token, person);
      for (let person = 0; person < 4; person += 1) await answerOpenly(link, person);
      const mixing = shuffleDesk(office.store.client, '2026-04-01T02:30:00Z');
      for (const campaign of [ID, `${ID}-open`])
        good(await shuffleEnvelopes(mixing, { month: '2026-03', campaign }));
      expect(await packsOf(`${ID}-open`, 'ALL')).toEqual([]);
      expect(await packsOf(ID, 'N50')).toHaveLength(1);
    },
  );

  it('gives each browser session a place of its own, and that one place alone', async () => {
    const link = await openLink();
    await answerOpenly(link, 1);
    await answerOpenly(link, 2);
    const envelopes = await office.store.dump('envelopes');
    expect(envelopes.filter(({ pk }) => String(pk).startsWith(`${ID}-open`))).toHaveLength(2);
    expect(JSON.stringify(await office.store.dump('tickets'))).not.toContain(codeIn(link));
  });

  it('is the same when it is asked for again, and its last day stands', async () => {
    const link = await openLink();
    expect(good(await ask()).selfSelected?.code).toBe(codeIn(link));
    expect(good(await giveOpenLink(office.desk, ID)).link).toBe(link);
    expect(await ask(ID, '2026-04-30')).toMatchObject({ problem: { kind: 'conflict' } });
    expect(link).toMatch(new RegExp(`^${SITE}/o/[0-9A-HJKMNP-TV-Z]{10}$`));
  });

  it('is for candidates who are invited too, and nobody is invited to its campaign', async () => {
    await openLink();
    expect(await ask(`${ID}-open`)).toMatchObject({ problem: { kind: 'not-allowed' } });
    expect(await ask('nowhere')).toMatchObject({ problem: { kind: 'not-found' } });
    const invitees = 'address,region\nx@candidate.example,N50';
    expect(await addInvitees(office.desk, { campaign: `${ID}-open`, dryRun: false, invitees })).toMatchObject(
      {
        problem: { kind: 'not-allowed' },
      },
    );
    const staff = { action: 'create-campaign', id: 'wave', title: 'Wave', k: 5, dryRun: false } as const;
    const list = 'address,unit\nx@staff.example,N50BOLT';
    const wave = {
      ...staff,
      instrument: 'psychological-safety',
      context: { wave: 'spring' },
      invitees: list,
    };
    good(await createCampaign(office.desk, wave));
    await openWithKey(office, 'wave');
    expect(await ask('wave')).toMatchObject({ problem: { kind: 'not-allowed' } });
  });

  it('can be taken back: nobody begins or sends by it, and another has another code', async () => {
    const link = await openLink();
    const desk = site();
    const begun = good(await startByOpenLink(desk, codeIn(link), 'en'));
    good(await takeBackOpenLink(office.desk, ID));
    good(await changeOpenCode(openDesk(), ID));
    expect(await startByOpenLink(desk, codeIn(link), 'en')).toMatchObject({
      problem: { kind: 'link-expired' },
    });
    await expect(answerAs(desk, begun, 1)).rejects.toThrow('link-expired');
    const next = good(await giveOpenLink(office.desk, ID)).link;
    expect(next).not.toBe(link);
    expect(await startByOpenLink(desk, codeIn(next), 'en')).toMatchObject({ ok: true });
    expect(await startByOpenLink(desk, codeIn(link), 'en')).toMatchObject({ ok: false });
  });

  it('lets so many begin in an hour, and more in the next', async () => {
    await openLink();
    const starts = dynamoStarts(office.store.client, 'drafts');
    const now = Date.parse('2026-03-10T12:20:00Z');
    const taken = await Promise.all(Array.from({ length: 20 }, () => starts.take('link', now, 7)));
    expect(taken.filter(Boolean)).toHaveLength(7);
    expect(await starts.take('another', now, 7)).toBe(true);
    expect(await starts.take('link', now + 3_600_000, 7)).toBe(true);
    const full = { ...site(), starts: { take: () => Promise.resolve(false) } };
    const code = codeIn(good(await giveOpenLink(office.desk, ID)).link);
    expect(await startByOpenLink(full, code, 'en')).toMatchObject({ problem: { kind: 'unavailable' } });
  });

  it('is swept with what it counted when the hour is long over', async () => {
    await dynamoStarts(office.store.client, 'drafts').take('link', Date.parse('2026-03-10T12:20:00Z'), 7);
    office.moveTo('2026-03-11T04:00:00Z');
    await expire(expiryDeskOf(office));
    expect(await office.store.dump('drafts')).toEqual([]);
  });
});
