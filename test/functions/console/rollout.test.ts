import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/organisation/staff.ts';
import { htmlProblems } from '../../web/html-problems.ts';
import { type ConsoleSite, openConsole } from './site.ts';
import { keepRollout } from './staffing.ts';

let site: ConsoleSite;
beforeAll(async () => {
  site = await openConsole();
  await site.open();
});
afterAll(() => site.close());

const page = async (query: string, role: Role) =>
  (await site.get(`/human-factors${query}`, await site.as(role))).text();
const words = async (query: string, role: Role) =>
  (await page(query, role)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

it('says how dates of the human factors roll-out come here while there are none', async () => {
  expect(await words('', 'head')).toContain('An administrator loads them under Context data');
});

it('has the dates of units for those who see them, and counts by region for those who see the nation', async () => {
  await keepRollout(site);
  const own = await words('', 'head');
  expect(own).toContain(
    'Cardiff and the Vale, Wales Team briefing: 2 March 2026 SBAR: Planned for 11 January 2027 Protected time: Not begun',
  );
  expect(own).not.toContain('Cwm Taf');
  const region = await words('?place=region-N03', 'hrbp');
  expect(region).toContain('Cwm Taf Morgannwg, Wales Team briefing: 1 April 2026');
  expect(await words('?place=region-N07', 'hrbp')).not.toContain('London');
  const nation = await words('', 'analyst');
  expect(nation).toMatch(/Wales Team briefing: 2 of \d+ units SBAR: 0 of \d+ units/);
  expect(await htmlProblems(await page('', 'analyst'))).toEqual([]);
});

it('gives the same dates by the API, of the units that somebody answers for', async () => {
  const read = async (role: Role) =>
    (await site.get('/api/v1/human-factors', await site.as(role))).json() as Promise<{
      items: readonly { unit: string; step: string; date: string }[];
      asAt: string | null;
    }>;
  expect(await read('head')).toMatchObject({
    items: [
      { unit: 'N03SW1', step: 'briefing', date: '2026-03-02' },
      { unit: 'N03SW1', step: 'sbar', date: '2027-01-11' },
    ],
    asAt: '2026-10-05',
  });
  expect(new Set((await read('analyst')).items.map(({ unit }) => unit))).toEqual(
    new Set(['N03SW1', 'N03CTM']),
  );
});
