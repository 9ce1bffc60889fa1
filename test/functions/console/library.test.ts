import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/organisation/staff.ts';
import { htmlProblems } from '../../web/html-problems.ts';
import { keepReport } from './report.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const HERE = '/campaigns/leavers-2026';
let site: ConsoleSite;
beforeEach(async () => {
  site = await openConsole();
  await site.open();
});
afterEach(() => site.close());

const page = async (path: string, ...roles: readonly Role[]) =>
  (await site.get(path, await site.as(...roles))).text();
const words = async (path: string, ...roles: readonly Role[]) =>
  (await page(path, ...roles)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the library of reports', () => {
  const SCOPES = ['nation', 'staff-nation', 'pack-nation', 'region-N03', 'unit-N03SW1', 'unit-N07BRNT'];
  const keepAll = async () => {
    const release = await site.release();
    for (const scope of SCOPES) await keepReport(site.reports, release, scope);
  };
  const scopesOn = async (query: string, ...roles: readonly Role[]) =>
    [...(await page(`/reports${query}`, ...roles)).matchAll(/reports\/2026-Q3\/([\w-]+)"/g)].map(
      ([, scope]) => scope,
    );

  it('says while it is empty where reports come from', async () => {
    expect(await words('/reports', 'researcher')).toContain('There is no report for you yet.');
  });

  it('has every report for those who see the nation, by place and kind as they ask', async () => {
    await keepAll();
    expect(new Set(await scopesOn('', 'analyst'))).toEqual(new Set(SCOPES));
    expect(await scopesOn('?place=nation&kind=full', 'analyst')).toEqual(['nation']);
    expect(await scopesOn('?kind=staff', 'analyst')).toEqual(['staff-nation']);
    expect(await scopesOn('?clock=2026-Q2', 'analyst')).toEqual([]);
    expect(await words('/reports?clock=2026-Q2', 'analyst')).toContain('No report fits.');
    expect(await htmlProblems(await page('/reports?sort=place', 'analyst'))).toEqual([]);
  });

  it('is sorted by links: nation, regions and then units by name', async () => {
    await keepAll();
    expect(await scopesOn('?sort=place&kind=full', 'researcher')).toEqual([
      'nation',
      'region-N03',
      'unit-N07BRNT',
      'unit-N03SW1',
    ]);
    expect(await page('/reports?kind=full', 'researcher')).toContain(
      'href="/reports?kind=full&amp;sort=place"',
    );
  });

  it('is read a page at a time, by links that keep what was chosen', async () => {
    const release = await site.release();
    const units = Array.from({ length: 28 }, (_, index) => `unit-N03U${index}`);
    for (const scope of [...SCOPES, ...units]) await keepReport(site.reports, release, scope);
    const first = await page('/reports?kind=full&clock=2026-Q3', 'researcher');
    expect(first.match(/href="\/campaigns\/[^"]+\/reports\//g)).toHaveLength(25);
    const next = /href="([^"]*page=2)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
    expect(next).toBe('/reports?clock=2026-Q3&kind=full&sort=period&page=2');
    expect(first).not.toContain('rel="prev"');
    const second = await page(next ?? '', 'researcher');
    expect(second.match(/href="\/campaigns\/[^"]+\/reports\//g)).toHaveLength(7);
    expect(second).toContain('href="/reports?clock=2026-Q3&amp;kind=full&amp;sort=period" rel="prev"');
    expect(second).not.toContain('rel="next"');
    expect(await htmlProblems(second)).toEqual([]);
    expect(await words('/reports?page=9', 'researcher')).toContain(
      'No more reports fit. Go back, or see all',
    );
  });

  it('has for anybody else what was published to them, and no filter that names more', async () => {
    await keepAll();
    await site.publish('unit-N03SW1');
    await site.publish('unit-N07BRNT');
    expect(await scopesOn('', 'head')).toEqual(['unit-N03SW1']);
    expect(await page('/reports', 'head')).not.toContain('N07BRNT');
  });
});

describe('the schedule of a campaign’s reports', () => {
  const started = () =>
    site.desk.runs.start('leavers-2026-2026-Q3-scheduled', { campaign: 'leavers-2026', clock: '2026-Q3' });
  const send = async (form: Record<string, string>) =>
    site.post(`${HERE}/schedule`, await site.as('researcher'), form);

  it('says when the next are made, and holds them until they are let go on', async () => {
    expect(await words(`${HERE}/schedule`, 'researcher')).toContain(
      'Next 11 November 2026 July to September 2026 The schedule started no run in the last 90 days',
    );
    await started();
    expect(await words(`${HERE}/schedule`, 'researcher')).toContain('Next 5 January 2027');
    expect((await send({ held: 'yes', revision: '0' })).status).toBe(303);
    expect((await site.desk.campaigns.get('leavers-2026'))?.reportsHeld).toBe(true);
    const held = await words(`${HERE}/schedule`, 'researcher');
    expect(held).toContain('Next Held: none by itself');
    expect(held).toContain('Last changed By Rhian Sample');
    await send({ held: 'no', revision: '1' });
    expect(await words(`${HERE}/schedule`, 'researcher')).toContain('Next 5 January 2027');
    const deeds = (await site.audit()).map(({ what }) => what);
    expect(deeds).toEqual(expect.arrayContaining(['reports held', 'reports let go on']));
    expect(await htmlProblems(await page(`${HERE}/schedule`, 'researcher'))).toEqual([]);
  });

  it('is moved to another day, which is written down, and refused in plain words where it is none', async () => {
    await started();
    expect((await send({ day: ' 20 ', revision: '0' })).status).toBe(303);
    const moved = await words(`${HERE}/schedule`, 'researcher');
    expect(moved).toContain('At 3:30am on the 20th of January, April, July and October');
    expect(moved).toContain('Next 20 January 2027');
    expect((await site.audit()).find(({ what }) => what === 'day of reports moved')).toMatchObject({
      target: { campaign: 'leavers-2026', day: '20' },
    });
    for (const day of ['4', '29', 'the fifth', '']) {
      const refused = await send({ day, revision: '1' });
      expect(refused.status).toBe(400);
      const shown = await refused.text();
      expect(shown).toContain('<title>Error: When reports are made');
      expect(shown).toContain('Enter a day of the month from 5 to 28');
      expect(await htmlProblems(shown)).toEqual([]);
    }
    expect((await site.desk.campaigns.get('leavers-2026'))?.reportDay).toBe(20);
  });

  it('is not changed over what somebody else has changed meanwhile, nor of a draft', async () => {
    await send({ day: '12', revision: '0' });
    const late = await send({ held: 'yes', revision: '0' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('was changed since you looked at it');
    await site.open({ id: 'a-draft', status: 'draft' });
    const draft = await site.post('/campaigns/a-draft/schedule', await site.as('researcher'), {
      day: '12',
      revision: '0',
    });
    expect(draft.status).toBe(409);
  });

  it('leads to the run that it started', async () => {
    const run = { campaign: 'leavers-2026', clock: '2026-Q3' };
    await site.desk.runs.start('leavers-2026-2026-Q3-scheduled', run);
    site.runs.become({ state: 'failed', why: 'It stopped.' });
    const shown = await page(`${HERE}/schedule`, 'researcher');
    expect(shown).toContain(`href="${HERE}/runs/2026-Q3-scheduled"`);
    expect(await words(`${HERE}/runs/2026-Q3-scheduled`, 'researcher')).toContain('It stopped.');
  });

  it('is read by an analyst, who changes nothing, and is of no draft', async () => {
    expect(await page(`${HERE}/schedule`, 'analyst')).not.toContain('Hold the reports');
    await site.open({ id: 'a-draft', status: 'draft' });
    expect(await words('/campaigns/a-draft/schedule', 'researcher')).toContain('Next None is due');
  });
});

describe('a run under way', () => {
  const RUN = `${HERE}/runs/2026-Q3-abcd1234`;
  const start = () =>
    site.desk.runs.start('leavers-2026-2026-Q3-abcd1234', { campaign: 'leavers-2026', clock: '2026-Q3' });

  it('says how many of how many reports are written, once figures are released', async () => {
    await start();
    expect(await words(RUN, 'researcher')).toContain('Answers are being counted.');
    const release = await site.release();
    await keepReport(site.reports, release, 'nation');
    await keepReport(site.reports, release, 'unit-N03SW1');
    // The nation has 3 editions, two regions 2 each, four units 1 each.
    expect(await words(RUN, 'researcher')).toContain('2 of 11 reports are written.');
  });

  it('names what was not written where it failed, and that it is safe to run again', async () => {
    await start();
    const release = await site.release();
    for (const scope of [
      'nation',
      'pack-nation',
      'staff-nation',
      'region-N03',
      'staff-region-N03',
      'region-N07',
    ])
      await keepReport(site.reports, release, scope);
    site.runs.become({ state: 'failed', why: 'Not every report was written.' });
    const shown = await words(RUN, 'researcher');
    expect(shown).toContain('Not every report was written.');
    expect(shown).toContain('6 of 11 reports are written. Not written London: staff summary');
    expect(shown).toContain('It is safe to run the report again.');
    expect(await htmlProblems(await page(RUN, 'researcher'))).toEqual([]);
  });
});
