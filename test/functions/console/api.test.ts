import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleApp } from '../../../functions/console/app.tsx';
import { ProblemDetails } from '../../../functions/console/api/problem-details.ts';
import type { Role } from '../../../shared/domain/organisation/staff.ts';
import { TIDY_COLUMNS } from '../../../shared/domain/report/tidy/columns.ts';
import { ACTION } from './action.ts';
import { DIVE } from './dive.ts';
import { keepReport } from './report.ts';
import { type ConsoleSite, openConsole, SITE } from './site.ts';
import { keepStaffing } from './staffing.ts';

let site: ConsoleSite;
let researcher: string;
beforeAll(async () => {
  site = await openConsole();
  for (const id of ['leavers-2026', 'a-wave', 'b-wave']) await site.open({ id });
  const release = await site.release();
  await keepReport(site.reports, release, 'unit-N03SW1');
  await keepReport(site.reports, release, 'unit-N07BRNT');
  researcher = await site.as('researcher');
});
afterAll(() => site.close());

interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
}
const read = async (path: string, cookie = researcher) => (await site.get(`/api/v1${path}`, cookie)).json();
const list = (path: string, cookie?: string) => read(path, cookie) as Promise<Listed>;

describe('the API', () => {
  it('says who is asking', async () => {
    expect(await read('/me', await site.as('hrbp'))).toMatchObject({ roles: ['hrbp'], regions: ['N03'] });
  });

  it('tells of a campaign what readers may know, and nothing of its keys or contacts', async () => {
    const campaign = await read('/campaigns/leavers-2026');
    expect(campaign).toMatchObject({ id: 'leavers-2026', status: 'open', k: 10 });
    expect(Object.keys(campaign)).not.toContain('publicKey');
    expect(Object.keys(campaign)).not.toContain('contacts');
  });

  it('gives lists in pages that leave nothing out and repeat nothing', async () => {
    const found: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Listed = await list(`/campaigns?limit=1${next === '' ? '' : `&cursor=${next}`}`);
      expect(page.items.length).toBeLessThanOrEqual(1);
      found.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(found).toEqual(['a-wave', 'b-wave', 'leavers-2026']);
  });

  it('gives released figures as the tidy file has them', async () => {
    const { items } = await list('/campaigns/leavers-2026/releases/2026-Q3/figures?limit=500');
    expect(items.length).toBeGreaterThan(0);
    expect(Object.keys(items[0] ?? {})).toEqual([...TIDY_COLUMNS]);
    expect(items.filter(({ status, x }) => status === 'withheld' && x !== '')).toEqual([]);
  });

  it('shows people what was published to them of what they answer for, and no more', async () => {
    expect((await list('/me/reports', await site.as('hrbp'))).items).toEqual([]);
    for (const scope of ['unit-N03SW1', 'unit-N07BRNT']) await site.publish(scope);
    const { items } = await list('/me/reports', await site.as('hrbp'));
    expect(items.map(({ scope }) => scope)).toEqual(['unit-N03SW1']);
  });

  it('gives actions and deep dives of the places that somebody sees', async () => {
    for (const scope of ['unit-N03SW1', 'unit-N07BRNT']) {
      await site.desk.actions.add({ ...ACTION, scope });
      await site.desk.deepDives.add({ ...DIVE, scope, status: 'published' });
    }
    const head = await site.as('head');
    for (const path of ['/actions', '/deep-dives']) {
      expect((await list(path, head)).items.map(({ scope }) => scope)).toEqual(['unit-N03SW1']);
      expect((await list(path)).items).toHaveLength(2);
    }
  });

  it('gives a place as its page has it, with the forecast and what its back-test says', async () => {
    await keepStaffing(site);
    const place = await read('/places/unit-N03SW1', await site.as('head'));
    expect(place.forecast).toMatchObject({ from: { staff: 248 }, betterThanLast: true });
    expect(place.strands.map(({ strand }: { strand: string }) => strand)).toContain('learning');
    expect((await site.get('/api/v1/places/unit-N07BRNT', await site.as('head'))).status).toBe(404);
  });

  it('tells who asks for a table what cannot be made', async () => {
    const table = { of: 'areas', question: 'reasons', from: '2026-Q3', to: '2026-Q3', region: null };
    const reply = await site.send('/api/v1/campaigns/leavers-2026/cuts', researcher, {
      table,
      why: 'A talk',
    });
    expect(reply.status).toBe(404);
    expect((await list('/campaigns/leavers-2026/cuts')).items).toEqual([]);
  });

  it('starts a run once, however often it is asked in the same words', async () => {
    const ask = () => site.send('/api/v1/campaigns/leavers-2026/runs', researcher, { form: 'abcd1234' });
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.status]).toEqual([202, 202]);
    const { run } = await first.json();
    expect(await read(`/campaigns/leavers-2026/runs/${run}`)).toMatchObject({ state: 'running' });
    expect((await second.json()).run).toBe(run);
  });

  it('takes no JSON that says it is a text, as a form of another site can', async () => {
    const reply = await site.app.request(`${SITE}/api/v1/campaigns/leavers-2026/runs`, {
      method: 'POST',
      headers: { Cookie: researcher, 'Content-Type': 'text/plain' },
      body: '{"form":"efgh5678"}',
    });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ issues: [{ message: 'The body is not JSON.' }] });
  });

  it('answers one person so often in a minute and no more, and others all the same', async () => {
    const desk = { ...site.desk, callsAMinute: 2 };
    const app = consoleApp(desk);
    const ask = (path: string, cookie: string) =>
      app.request(`${SITE}${path}`, { headers: { Cookie: cookie } });
    site.pass(20_000 + 60_000);
    expect((await ask('/api/v1/me', researcher)).status).toBe(200);
    expect((await ask('/api/v1/campaigns/no-such', await site.as('researcher'))).status).toBe(404);
    const refused = await ask('/api/v1/me', researcher);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '40']);
    expect(ProblemDetails.parse(await refused.json()).status).toBe(429);
    expect(site.refusals.at(-1)).toMatchObject({ status: 429, route: 'GET /api/v1/me' });
    expect((await ask('/api/v1/me', await site.asAnother('head'))).status).toBe(200);
    expect((await ask('/campaigns/leavers-2026', researcher)).status).toBe(200);
    site.pass(40_000);
    expect((await ask('/api/v1/me', researcher)).status).toBe(200);
  });

  it('answers with nothing where nothing has changed', async () => {
    const first = await site.get('/api/v1/campaigns', researcher);
    const again = await site.app.request(`${SITE}/api/v1/campaigns`, {
      headers: { Cookie: researcher, 'If-None-Match': first.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it.each([
    ['nobody', undefined, '/me', 401],
    ['a head who asks for all campaigns', 'head', '/campaigns', 403],
    ['a head who asks for another unit', 'head', '/campaigns/leavers-2026/reports/2026-Q3/unit-N07BRNT', 404],
    ['a researcher who asks for too much', 'researcher', '/campaigns?limit=100000', 400],
    ['a researcher who asks for what is not there', 'researcher', '/campaigns/no-such', 404],
  ] as const)('refuses %s in problem details', async (_who, role: Role | undefined, path, status) => {
    const reply = await site.get(`/api/v1${path}`, role && (await site.as(role)));
    expect(reply.status).toBe(status);
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
    expect(ProblemDetails.parse(await reply.json()).status).toBe(status);
  });
});
