import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginSession } from '../../../shared/use-cases/staff-session.ts';
import { htmlProblems } from '../../web/html-problems.ts';
import { DIVE } from './dive.ts';
import { keepReasons } from './reasons.ts';
import { keepReport } from './report.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const UNIT = 'unit-N03SW1';
const HERE = `/deep-dives/${UNIT}/abcd1234`;

describe('deep dives in the console', () => {
  let site: ConsoleSite;
  let researcher: string;
  beforeEach(async () => {
    site = await openConsole();
    await site.open();
    researcher = await site.as('researcher');
  });
  afterEach(() => site.close());

  const words = async (path: string, cookie = researcher) =>
    (await (await site.get(path, cookie)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  const begin = (text = 'Its rate stands out.') =>
    site.post(`/deep-dives/${UNIT}`, researcher, { form: 'abcd1234', text });
  const stored = async () => (await site.desk.deepDives.get(UNIT, 'abcd1234'))!;
  const write = async (part: string, form: Record<string, string>, cookie = researcher) =>
    site.post(`${HERE}/${part}`, cookie, { revision: String((await stored()).revision), ...form });

  it('say what to do while there is none, and while there are no rates to choose by', async () => {
    expect(await words('/deep-dives')).toContain('There is no deep dive yet. Choose a unit');
    expect(await words('/unit-rates')).toContain('There are no rates to choose by yet.');
    expect((await begin()).status).toBe(404);
  });

  it('begin from rates that never stand without their interval, nor ranks without theirs', async () => {
    await keepReasons(site);
    const rates = await words('/unit-rates');
    expect(rates).toContain(
      'Cardiff and the Vale, Wales 30.0% left in a year (95% interval 22.9% to 38.6%) Rank 1 of 4',
    );
    expect(rates.match(/left in a year/g)).toHaveLength(4);
    expect(rates.match(/% left in a year \(95% interval/g)).toHaveLength(4);
    expect(rates).toMatch(/Rank \d of 4; by its interval anything from \d to \d/);
  });

  it('keep why a unit was chosen and how it stood then, whatever comes later', async () => {
    await keepReasons(site);
    expect((await begin()).status).toBe(303);
    expect((await begin()).status).toBe(303);
    expect((await begin('')).status).toBe(400);
    expect(await stored()).toMatchObject({
      status: 'draft',
      why: 'Its rate stands out.',
      stood: { clock: '2026-Q3', rank: 1, of: 4, left: 60, staff: 200 },
    });
  });

  it('go from draft through review by a second person to those who answer for the unit', async () => {
    await keepReasons(site);
    await keepReport(site.reports, await site.release(), UNIT);
    await begin();
    expect((await write('send', {})).status).toBe(409);
    expect((await write('comparator', { unit: 'unit-N03CTM', text: 'A low rate nearby.' })).status).toBe(303);
    expect((await write('comparator', { unit: UNIT, text: 'Itself' })).status).toBe(400);
    for (const [part, form] of [
      ['methods', { text: 'Two group talks.' }],
      ['evidence', { text: 'Notes of the first talk.' }],
      ['theme', { driver: 'workload', text: 'Full loads from the first week.' }],
      ['practices', { chosen: 'nqo-20' }],
      ['findings', { text: 'New officers carry full loads.' }],
      ['send', {}],
    ] as const) {
      expect([part, (await write(part, form)).status]).toEqual([part, 303]);
    }
    const head = await site.as('head');
    expect((await site.get(HERE, head)).status).toBe(404);
    expect((await write('findings', { text: 'Changed while it is read' })).status).toBe(409);
    const own = await write('review', { as: 'published', text: '' });
    expect(own.status).toBe(409);
    expect(await own.text()).toContain('A second person reviews it');
    const colleague = { id: 'person-2', name: 'Ada Placeholder', roles: ['researcher' as const] };
    const begun = await beginSession(site.desk, { ...colleague, regions: [], units: [] });
    const second = `__Host-holdfast-console=${begun.ok ? begun.value : ''}`;
    expect((await write('review', { as: 'returned', text: '' }, second)).status).toBe(400);
    expect((await write('review', { as: 'returned', text: 'Say how many took part.' }, second)).status).toBe(
      303,
    );
    expect((await stored()).status).toBe('draft');
    expect((await write('send', {})).status).toBe(303);
    expect((await write('review', { as: 'published', text: '' }, second)).status).toBe(303);
    const page = await words(HERE, head);
    for (const said of [
      'Published',
      'Its rate stands out.',
      'Cwm Taf Morgannwg, Wales. A low rate nearby. 8.0% left in a year (95% interval',
      'Full loads from the first week.',
      'Check every NQO gets the 20% workload reduction for nine months.',
      'Returned on 10 November 2026 by Ada Placeholder. Say how many took part.',
      'Leavers 2026, July to September 2026',
    ]) {
      expect(page).toContain(said);
    }
  });

  it('are counted by status so that the totals are the list', async () => {
    for (const [at, status] of (['draft', 'draft', 'in review', 'published'] as const).entries()) {
      await site.desk.deepDives.add({ ...DIVE, id: `dive000${at}`, status });
    }
    await site.desk.deepDives.add({ ...DIVE, scope: 'unit-N07BRNT', status: 'published' });
    const register = await (await site.get('/deep-dives', researcher)).text();
    expect(register).toContain('5 in all: 2 draft, 1 in review, 2 published.');
    expect(register.match(/href="\/deep-dives\/unit/g)).toHaveLength(5);
    const own = await (await site.get('/deep-dives', await site.as('head'))).text();
    expect(own).toContain('1 in all.');
    expect(own.match(/href="\/deep-dives\/unit/g)).toHaveLength(1);
  });

  it('are pages without a fault in their markup', async () => {
    await keepReasons(site);
    await site.desk.deepDives.add(DIVE);
    const parts = ['', '/comparator', '/theme', '/practices', '/findings', '/send', '/review'];
    for (const path of [
      '/deep-dives',
      '/unit-rates',
      `/new-deep-dive/${UNIT}`,
      ...parts.map((part) => HERE + part),
    ]) {
      const reply = await site.get(path, researcher);
      expect([path, reply.status, await htmlProblems(await reply.text())]).toEqual([path, 200, []]);
    }
  });
});
