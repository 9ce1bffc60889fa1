import { afterEach, beforeEach, expect, it } from 'vitest';
import { dynamoGroups } from '../../../shared/adapters/dynamodb/groups.ts';
import { dynamoProfiles } from '../../../shared/adapters/dynamodb/profiles.ts';
import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';
import type { Role } from '../../../shared/domain/organisation/staff.ts';
import type { Campaigns } from '../../../shared/use-cases/ports/campaigns.ts';
import { htmlProblems } from '../../web/html-problems.ts';
import { formsIn } from './forms.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const HERE = '/campaigns/leavers-2026/cuts';
let site: ConsoleSite;
beforeEach(async () => {
  site = await openConsole();
  await site.open();
  const campaigns = site.desk.campaigns as Campaigns;
  const instrument = catalogue().find(({ id }) => id === 'exit-interview')!;
  await campaigns.keepInstrument(instrument);
  await campaigns.keepEstate('leavers-2026', probationEstate);
});
afterEach(() => site.close());

const page = async (path: string, ...roles: readonly Role[]) =>
  (await site.get(path, await site.as(...roles))).text();
const words = async (path: string, ...roles: readonly Role[]) =>
  (await page(path, ...roles)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const AREAS = {
  of: 'areas',
  question: 'reasons',
  from: '2026-Q3',
  to: '2026-Q3',
  region: 'N03',
  why: 'A talk',
};
const PROFILE = {
  of: 'profile',
  rows: 'role_group',
  columns: 'main_reason',
  year: '2026',
  region: '',
  why: 'A talk',
};
const ask = async (form: Record<string, string>, role: Role = 'researcher') =>
  site.post(HERE, await site.as(role), form);

const period = () =>
  dynamoGroups(site.store.client, 'groups').keepPeriod({
    campaign: 'leavers-2026',
    region: 'N03',
    clock: '2026-Q3',
    months: ['2026-07', '2026-08', '2026-09'],
    respondents: 40,
  });

it('says that nobody has asked, and what a table can be asked of', async () => {
  const shown = await words('/cuts', 'researcher');
  expect(shown).toContain('Nobody has asked for a table yet.');
  expect(shown).toContain('Ask for a table of Leavers 2026');
  expect(await words('/cuts', 'analyst')).not.toContain('Ask for a table of');
});

it('offers what the questionnaire and the calendar have, and asks by its form', async () => {
  const profile = await page(`${HERE}/ask`, 'researcher');
  expect(profile).toContain('April 2026 to March 2027');
  const areas = await page(`${HERE}/ask?of=areas`, 'researcher');
  expect(formsIn(areas).find(({ action }) => action === HERE)?.fields).toHaveProperty('question');
  expect(areas).toContain('value="2026-Q3"');
  for (const html of [profile, areas]) expect(await htmlProblems(html)).toEqual([]);
});

it('keeps a granted table with who asked, when and why, and shows it', async () => {
  await period();
  const reply = await ask(AREAS);
  expect(reply.status).toBe(303);
  const at = reply.headers.get('Location')!;
  expect(at).toMatch(/^\/campaigns\/leavers-2026\/cuts\/[0-9a-f]{12}$/);
  const shown = await words(at, 'analyst');
  expect(shown).toContain('Asked by Rhian Sample, 10 November 2026 What it is for A talk Answer Granted');
  // Nothing was said of the region yet: the table says no more.
  expect(shown).toMatch(/\[c\] in every group: .*Workload/);
  expect(shown).toContain('OFFICIAL-SENSITIVE');
  expect(await htmlProblems(await page(at, 'analyst'))).toEqual([]);
  expect(await words('/cuts?sort=state', 'analyst')).toContain(
    '“What were the most important reasons for leaving?” in Wales, July to September 2026',
  );
  expect((await ask(AREAS)).headers.get('Location')).toBe(at);
  expect((await site.audit()).map(({ what }) => what)).toContain('table asked for');
});

it('shows a refusal by its rule, which tells nothing of any count', async () => {
  const counts = { campaign: 'leavers-2026', region: 'N03', year: '2026', months: ['2026-07'], cells: [] };
  await dynamoProfiles(site.store.client, 'profiles').keepCounts(counts);
  const reply = await ask(PROFILE);
  const shown = await words(reply.headers.get('Location')!, 'researcher');
  expect(shown).toContain(
    'Answer Refused It splits answers that are shown of whole regions and the nation only',
  );
  expect(await words('/cuts', 'researcher')).toContain('Refused 10 November 2026');
});

it('tells at once what cannot be made, and keeps no request of it', async () => {
  const early = await ask(PROFILE);
  expect(early.status).toBe(400);
  expect(await early.text()).toContain('The year from April 2026 has not been counted');
  expect((await ask({ ...AREAS, why: ' ' })).status).toBe(400);
  expect((await ask({ of: 'areas', why: 'A talk' })).status).toBe(400);
  expect(await words('/cuts', 'researcher')).toContain('Nobody has asked');
});

it('is asked for by researchers, and read by those who see the nation', async () => {
  expect((await ask(AREAS, 'analyst')).status).toBe(403);
  expect((await site.get('/cuts', await site.as('hrbp'))).status).toBe(403);
  expect((await site.get(`${HERE}/0123456789ab`, await site.as('analyst'))).status).toBe(404);
});
