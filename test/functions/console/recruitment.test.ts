import { afterEach, beforeEach, expect, it } from 'vitest';
import { htmlProblems } from '../../web/html-problems.ts';
import { keepReasons } from './reasons.ts';
import { type ConsoleSite, openConsole } from './site.ts';

let site: ConsoleSite;
beforeEach(async () => {
  site = await openConsole();
  await site.open();
});
afterEach(() => site.close());

const page = async (path = '/recruitment') => (await site.get(path, await site.as('analyst'))).text();
const words = async (path?: string) => (await page(path)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

it('says how recruitment counts come to the console while there are none', async () => {
  expect(await words()).toContain('There are no counts to show yet.');
  await keepReasons(site);
  expect(await words()).toContain('There are no counts to show yet.');
});

it('shows cohorts from channel to 24 months with intervals, as association and no cause', async () => {
  await keepReasons(site, { recruitment: true });
  const shown = await words();
  expect(shown).toContain('As at 1 October 2026.');
  expect(shown).toContain('Cohort 7: University fairs 120 ');
  expect(shown).toContain('In the service after 24 months University fairs 40 26 65.0 49.5 to 77.9');
  expect(shown).toContain('Association, not cause');
  expect(await htmlProblems(await page())).toEqual([]);
});

it('shows each stage of a round with success and its interval, and leads to the other rounds', async () => {
  await keepReasons(site, { recruitment: true });
  expect(await words()).toContain('Stages of Round 2');
  expect(await page()).toContain('href="/recruitment?round=Round%201"');
  expect(await words('/recruitment?round=Round%201')).toContain('Stages of Round 1');
  expect(await words('/recruitment?round=None')).toContain('Stages of Round 2');
});
