import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/organisation/staff.ts';
import { htmlProblems } from '../../web/html-problems.ts';
import { formsIn } from './forms.ts';
import { keepReasons } from './reasons.ts';
import { type ConsoleSite, openConsole } from './site.ts';

let site: ConsoleSite;
beforeEach(async () => {
  site = await openConsole();
  await site.open();
});
afterEach(() => site.close());

const page = async (path: string, role: Role = 'researcher') =>
  (await site.get(path, await site.as(role))).text();
const words = async (path: string, role?: Role) =>
  (await page(path, role)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const CAMPAIGNS = '/registers/recruitment-campaigns';
const post = async (path: string, form: Record<string, string>, role: Role = 'researcher') =>
  site.post(path, await site.as(role), form);

const FAIRS = {
  form: 'abcd1234',
  name: 'University fairs',
  method: 'Stands at 12 fairs',
  began: '2023-09-01',
  ended: '2023-11-30',
  cost: '£48,000',
  cohort: 'Cohort 7',
  outcome: '40 started.',
};

it('keeps recruitment campaigns with method, cost and outcome, whatever their age', async () => {
  expect(await words(CAMPAIGNS)).toContain('Nothing is written down yet: begin with the first.');
  const [form] = formsIn(await page(`${CAMPAIGNS}/new`)).filter(({ action }) => action === CAMPAIGNS);
  expect(Object.keys(form?.fields ?? {})).toEqual(
    expect.arrayContaining(['name', 'method', 'cost', 'cohort']),
  );
  const reply = await post(CAMPAIGNS, FAIRS);
  expect(reply.headers.get('Location')).toBe(`${CAMPAIGNS}/abcd1234`);
  await post(CAMPAIGNS, FAIRS);
  site.pass(4 * 366 * 86_400_000);
  const listed = await words(CAMPAIGNS, 'analyst');
  expect(listed.match(/University fairs/g)).toHaveLength(1);
  expect(listed).toContain('First day: 1 September 2023');
  expect(listed).toContain('Cost in whole pounds: £48,000');
  for (const path of [CAMPAIGNS, `${CAMPAIGNS}/new`, `${CAMPAIGNS}/abcd1234`])
    expect(await htmlProblems(await page(path))).toEqual([]);
});

it('shows what became of the cohort that a campaign brought', async () => {
  await post(CAMPAIGNS, FAIRS);
  expect(await words(`${CAMPAIGNS}/abcd1234`)).toContain('No counts of a cohort called Cohort 7');
  await keepReasons(site, { recruitment: true });
  expect(await words(`${CAMPAIGNS}/abcd1234`)).toContain('Cohort 7: University fairs 120 ');
});

it('says who wrote and changed an entry, and writes over no other change', async () => {
  await post(CAMPAIGNS, FAIRS);
  const change = { ...FAIRS, revision: '1', outcome: '40 started, 26 were there after two years.' };
  expect((await post(`${CAMPAIGNS}/abcd1234`, change)).status).toBe(303);
  expect((await post(`${CAMPAIGNS}/abcd1234`, change)).status).toBe(409);
  expect(await words(`${CAMPAIGNS}/abcd1234`)).toContain('10 November 2026: Rhian Sample, changed');
  expect(await page(`${CAMPAIGNS}/abcd1234/change`)).toContain('name="revision" value="2"');
  const deeds = (await site.audit()).map(({ what }) => what);
  expect(deeds).toEqual(expect.arrayContaining(['register entry written', 'register entry changed']));
});

it('repeats the limits of an evaluation wherever its result is', async () => {
  const evaluation = {
    form: 'abcd1234',
    name: 'The Academy',
    aim: 'Keep new officers',
    measure: 'A questionnaire at the end',
    base: '52 of 60 asked',
    result: 'Over 90 per cent found it useful',
    limits: 'No comparison group',
  };
  await post('/registers/evaluations', evaluation);
  const limits = /Over 90 per cent.*No comparison group/;
  expect(await words('/registers/evaluations')).toMatch(limits);
  expect(await words('/registers/evaluations/abcd1234')).toMatch(limits);
  expect(await page('/registers/evaluations/entries.csv')).toMatch(limits);
  const without = await post('/registers/evaluations', { ...evaluation, form: 'abcd1235', limits: '' });
  expect(without.status).toBe(400);
  expect(await without.text()).toContain('Enter the limits');
});

it('is refused field by field, and written by researchers alone', async () => {
  const dated = await post(CAMPAIGNS, { ...FAIRS, began: '1 September 2023' });
  expect(await dated.text()).toContain('Enter the first day like 2026-09-01');
  const wrong = await post(CAMPAIGNS, { ...FAIRS, cost: 'much', ended: '2022-01-01', method: '' });
  expect(wrong.status).toBe(400);
  const text = await wrong.text();
  for (const message of [
    'Enter the cost in whole pounds',
    'The last day is before the first',
    'Enter the method',
  ])
    expect(text).toContain(message);
  expect((await post(CAMPAIGNS, FAIRS, 'analyst')).status).toBe(403);
  expect((await site.get(CAMPAIGNS, await site.as('hrbp'))).status).toBe(403);
  expect((await site.get('/registers/anything', await site.as('researcher'))).status).toBe(404);
});
