import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/organisation/staff.ts';
import { htmlProblems } from '../../web/html-problems.ts';
import { formsIn } from './forms.ts';
import { keepReasons } from './reasons.ts';
import { type ConsoleSite, openConsole } from './site.ts';
import { keepStaffing } from './staffing.ts';

let site: ConsoleSite;
beforeEach(async () => {
  site = await openConsole();
  await site.open();
});
afterEach(() => site.close());

type Roles = readonly Role[];
const UNIT = '/wheel/unit-N03SW1';

const page = async (path: string, ...roles: Roles) => (await site.get(path, await site.as(...roles))).text();
const words = async (path: string, ...roles: Roles) =>
  (await page(path, ...roles)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of a PDU', () => {
  it('has all five strands while nothing is known, and says of each why it is empty', async () => {
    const shown = await words(UNIT, 'head');
    for (const strand of ['Workforce planning', 'Health and wellbeing', 'Equality', 'Engagement', 'Learning'])
      expect(shown).toContain(strand);
    expect(shown).toContain('No staffing data are loaded. No report on this place is published to you yet.');
    expect(shown).toContain('No workload or sickness data are loaded.');
    expect(shown).toContain('shown for regions and the nation only');
    expect(shown).toContain('staffing of seven month ends on end is needed');
    expect(await htmlProblems(await page(UNIT, 'head'))).toEqual([]);
  });

  it('shows each figure with its interval, source and date', async () => {
    await keepStaffing(site);
    const shown = await words(UNIT, 'head');
    expect(shown).toContain(
      'Permanent staff in post 248 Staffing extract as at 5 October 2026 Of the end of September 2026',
    );
    // 48 of an average of 236: the exact interval is 15.0% to 27.0%.
    expect(shown).toContain('Leaving rate: permanent staff 20.3% (48 of 236 on average) 15.0% to 27.0%');
    expect(shown).toContain('Vacant posts, full-time equivalent 20 (9.1% of posts)');
    expect(shown).toContain('Workload of practitioners, on average 118% (120 practitioners)');
    expect(await htmlProblems(await page(UNIT, 'head'))).toEqual([]);
  });

  it('shows answers from reports that were published to the reader, and from no other', async () => {
    await keepStaffing(site);
    await keepReasons(site);
    expect(await words(UNIT, 'head')).not.toContain('Left because of');
    expect(await words(UNIT, 'researcher')).toContain(
      'Left because of: Workload and caseload 14 of 20 (70%)',
    );
    await site.publish('region-N03');
    expect(await words(UNIT, 'hrbp')).not.toContain('Left because of');
    expect(await words('/wheel/region-N03', 'hrbp')).toContain('31% to 42% Leavers 2026 : Left because');
    await site.publish('unit-N03SW1');
    const shown = await words(UNIT, 'head');
    expect(shown).toContain('Left because of: Workload and caseload 14 of 20 (70%) 48% to 85%');
    expect(shown).toContain('Left because of: Pay and benefits 5 of 20 (25%)');
    // Answers about managers are not shown of a unit.
    expect(shown).not.toContain('Line management');
  });

  it('expects staff for 12 months, and says how that did before', async () => {
    await keepStaffing(site);
    const shown = await words(UNIT, 'head');
    expect(shown).toContain('September 2027 272.0 272.0 to 272.0');
    expect(shown).toContain('It does better than taking the last value, and than the national figure.');
    const still = await words('/wheel/unit-N03CTM', 'researcher');
    expect(still).toContain('It does no better than taking the last value');
    expect(still).toContain('Plan with the last value.');
  });

  it('does not test a forecast of too few months, and says so', async () => {
    await keepStaffing(site, 8);
    expect(await words(UNIT, 'head')).toContain('Too few months are loaded to hold any out');
  });

  it('sets places within side by side with intervals, in the order that is asked', async () => {
    await keepStaffing(site);
    const order = async (path: string) => {
      const html = await page(path, 'researcher');
      return ['region-N03', 'region-N07'].toSorted(
        (a, b) => html.indexOf(`/wheel/${a}"`) - html.indexOf(`/wheel/${b}"`),
      );
    };
    expect(await order('/wheel/nation')).toEqual(['region-N07', 'region-N03']);
    expect(await order('/wheel/nation?sort=leaving')).toEqual(['region-N03', 'region-N07']);
    const shown = await words('/wheel/region-N03', 'hrbp');
    expect(shown).toContain('Cwm Taf Morgannwg');
    expect(shown).toContain('Not counted, because a month end is missing: 4 of 6 units');
    expect(shown).toContain('Within limits');
  });

  it('counts by grade for regions and the nation, and not for a unit', async () => {
    await keepStaffing(site);
    expect(await words(`${UNIT}?grade=pso`, 'head')).toContain(
      'Staff are counted by grade for regions and the nation only',
    );
    const region = await words('/wheel/region-N03?grade=pso', 'hrbp');
    expect(region).toContain('Leaving rate: Probation services officer (PSO) 60.0% (48 of 80 on average)');
    expect(region).toContain('September 2027 80.0 80.0 to 80.0');
    expect(region).toContain('standing cut');
    expect(await words('/wheel/region-N03?grade=pso&strand=health', 'hrbp')).not.toContain(
      'Workforce planning Figure',
    );
  });

  it('leads somebody with one place straight to it, and others to a choice of theirs', async () => {
    const reply = await site.get('/wheel', await site.as('head'));
    expect(reply.headers.get('Location')).toBe(UNIT);
    const choice = await page('/wheel', 'hrbp');
    expect(choice).toContain('value="region-N03"');
    expect(choice).not.toContain('value="region-N07"');
    const chosen = await site.get('/wheel?place=region-N03&grade=pso', await site.as('hrbp'));
    expect(chosen.headers.get('Location')).toBe('/wheel/region-N03?grade=pso');
  });
});

describe('a correction of staffing', () => {
  const correct = async (form: Record<string, string>, ...roles: Roles) =>
    site.post(`${UNIT}/corrections`, await site.as(...roles), {
      month: '2026-09',
      figure: 'staff',
      before: '248',
      after: '240',
      why: 'Eight moved in August.',
      ...form,
    });

  it('is seen at once with who, when, before and after, and changes no file', async () => {
    await keepStaffing(site);
    const asked = await page(`${UNIT}/corrections?month=2026-09&figure=staff`, 'head');
    expect(formsIn(asked).find(({ fields }) => 'before' in fields)?.fields).toMatchObject({
      month: '2026-09',
      figure: 'staff',
      before: '248',
    });
    expect((await correct({}, 'head')).status).toBe(303);
    const shown = await words(UNIT, 'head');
    expect(shown).toContain('Permanent staff in post 240');
    expect(shown).toContain(
      'Cardiff and the Vale, Wales, September 2026 248 before, 240 after Rhian Sample, 10 November 2026',
    );
    expect(shown).toContain('Eight moved in August.');
    expect(await words('/wheel/region-N03', 'hrbp')).toContain('Permanent staff in post 390');
    const [version] = await site.desk.context.versions('staffing');
    expect(version?.revision).toBeUndefined();
    const deeds = (await site.audit()).map(({ what, target }) => [what, target]);
    expect(deeds).toContainEqual([
      'staffing corrected',
      { place: 'unit-N03SW1', month: '2026-09', figure: 'staff' },
    ]);
  });

  it('changes leavers and with them the rate', async () => {
    await keepStaffing(site);
    await correct({ figure: 'resigned', before: '3', after: '9' }, 'head');
    expect(await words(UNIT, 'head')).toContain('54 of 236 on average');
  });

  it('is not written over another that was made in the meantime, and can be put back', async () => {
    await keepStaffing(site);
    await correct({}, 'head');
    expect((await correct({ after: '230' }, 'hrbp')).status).toBe(409);
    expect((await correct({ before: '240', after: '248', why: 'It was right.' }, 'hrbp')).status).toBe(303);
    expect(await words(UNIT, 'head')).toContain('Permanent staff in post 248');
    expect(await site.desk.context.corrections({ asAt: '2026-10-05' })).toHaveLength(2);
  });

  it('is refused with what is wrong beside its field', async () => {
    await keepStaffing(site);
    const reply = await correct({ after: 'many', why: ' ' }, 'head');
    expect(reply.status).toBe(400);
    const text = await reply.text();
    expect(text).toContain('Enter how many people, as a whole number');
    expect(text).toContain('Say why the figure is put right');
    expect((await correct({ month: '2020-01' }, 'head')).status).toBe(404);
  });

  it('is made by those who manage the place, and by no researcher or analyst', async () => {
    await keepStaffing(site);
    for (const role of ['researcher', 'analyst'] as const) expect((await correct({}, role)).status).toBe(403);
    expect(await page(`${UNIT}/corrections`, 'researcher')).not.toContain('<form method="get"');
    const other = await site.post('/wheel/unit-N07BRNT/corrections', await site.as('head'), {});
    expect(other.status).toBe(404);
    const region = await site.post('/wheel/region-N03/corrections', await site.as('hrbp'), {});
    expect(region.status).toBe(404);
  });

  it('is of one extract: the next stands by itself', async () => {
    await keepStaffing(site);
    await correct({}, 'head');
    await keepStaffing(site, 25, '2026-11-05');
    expect(await words(UNIT, 'head')).toContain('Permanent staff in post 248');
  });
});

describe('months of staff for finance', () => {
  const csv = async (query = '') =>
    (await site.get(`${UNIT}/finance/csv?${query}`, await site.as('head'))).text();

  it('has an assumption beside each number', async () => {
    await keepStaffing(site);
    const lines = (await csv()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 12 * 8);
    expect(lines[0]).toBe('Month,Figure,Unit,Value,Interval from,Interval to,Assumption');
    for (const line of lines.slice(1)) expect(line.split(',').slice(6).join(',').length).toBeGreaterThan(20);
    expect(lines[1]).toMatch(/^2026-10,Permanent staff,people,250,250,250,/);
    // 200 full-time equivalents for 248 people.
    expect(lines[2]).toMatch(/^2026-10,Full-time equivalent in post,FTE,201.6,201.6,201.6,"?0.81 full-time/);
    expect(lines.find((line) => line.startsWith('2026-10,Cost'))).toContain('[x]');
    const deeds = (await site.audit()).map(({ what }) => what);
    expect(deeds).toContain('finance figures downloaded');
  });

  it('goes by known starts and a cost where they are given', async () => {
    await keepStaffing(site);
    const asked = new URLSearchParams({ starts: '2026-10, 3, PQiP external\n2026-12, 4', cost: '£12,000' });
    const text = await csv(asked.toString());
    expect(text).toContain('2026-10,"PQiP learners, external",people,3');
    // 248 + 3 starts, less 4 leavers and 1 move a month.
    expect(text).toMatch(/2026-10,Permanent staff,people,246,/);
    expect(text).toMatch(/2026-12,Permanent staff,people,240,/);
    expect(text).toContain('2026-10,Cost of replacing leavers,pounds,48000');
  });

  it('says what it cannot read', async () => {
    await keepStaffing(site);
    const wrong = new URLSearchParams({ starts: 'soon, many', cost: 'much' });
    const reply = await site.get(`${UNIT}/finance/csv?${wrong.toString()}`, await site.as('head'));
    expect(reply.status).toBe(400);
    const text = await reply.text();
    expect(text).toContain('Line 1 must be a month');
    expect(text).toContain('in whole pounds');
    expect(await htmlProblems(text)).toEqual([]);
  });

  it('has nothing to export where nothing is forecast', async () => {
    expect((await site.get(`${UNIT}/finance/csv`, await site.as('head'))).status).toBe(409);
    expect(await words(`${UNIT}/finance`, 'head')).toContain('There is no forecast of this place to export');
  });
});

describe('a saved view', () => {
  const save = async (scope: string, form: Record<string, string>, ...roles: Roles) =>
    site.post(`/views/${scope}`, await site.as(...roles), {
      form: 'abcd1234',
      name: 'PSOs in Wales',
      ...form,
    });

  it('is an address under a name, seen by its person alone, and can be removed', async () => {
    await save('region-N03', { grade: 'pso', strand: 'workforce' }, 'hrbp');
    await save('region-N03', { grade: 'pso', strand: 'workforce' }, 'hrbp');
    const mine = await page('/views', 'hrbp');
    expect(mine.match(/PSOs in Wales<\/a>/g)).toHaveLength(1);
    expect(mine).toContain('href="/wheel/region-N03?grade=pso&amp;strand=workforce"');
    const other = await (await site.get('/views', await site.asAnother('hrbp'))).text();
    expect(other).toContain('You have saved none yet');
    await site.post('/views/abcd1234/remove', await site.asAnother('hrbp'));
    expect(await page('/views', 'hrbp')).toContain('PSOs in Wales');
    await site.post('/views/abcd1234/remove', await site.as('hrbp'));
    expect(await page('/views', 'hrbp')).toContain('You have saved none yet');
  });

  it('is of a place in sight, then and later', async () => {
    expect((await save('region-N07', {}, 'hrbp')).status).toBe(404);
    expect((await save('region-N03', {}, 'hrbp')).status).toBe(303);
    // Who is a head by now has no region in sight.
    expect(await page('/views', 'head')).not.toContain('PSOs in Wales');
  });

  it('needs a name', async () => {
    const reply = await save('unit-N03SW1', { name: ' ' }, 'head');
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('Give the view a name');
  });
});
