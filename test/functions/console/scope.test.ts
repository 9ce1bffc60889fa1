import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS, type Route, ruleOf } from '../../../functions/console/access.ts';
import type { Role } from '../../../shared/domain/organisation/staff.ts';
import { ACTION } from './action.ts';
import { DIVE } from './dive.ts';
import { keepReport } from './report.ts';
import { type ConsoleSite, openConsole, READER } from './site.ts';

/** What stands in an address, by the name of its parameter: somebody else's, and what there is not. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  campaign: ['leavers-2026', 'other-campaign'],
  region: ['N07', 'N50'],
  unit: ['N03CTM', 'N07BRNT'],
  scope: [
    'region-N03',
    'unit-N03CTM',
    'unit-N07BRNT',
    'region-N07',
    'nation',
    'pack-nation',
    'staff-region-N07',
  ],
  clock: ['2026-Q3'],
  format: ['pdf', 'html'],
  run: ['2026-Q3-abcd1234'],
  place: ['unit-N03CTM', 'unit-N07BRNT', 'region-N07', 'nation', 'staff-nation', 'pack-nation'],
  action: ['abcd1234', 'n0m0re00'],
  change: ['note'],
  dive: ['abcd1234', 'n0m0re00'],
  part: ['methods'],
  view: ['0ther123'],
  cut: ['0123456789ab'],
};
const MISSING: Readonly<Record<string, string>> = {
  campaign: 'no-such-campaign',
  region: 'N99',
  unit: 'N99NONE',
  scope: 'unit-N99NONE',
  clock: '2019-Q1',
  format: 'docx',
  run: '2019-Q1-abcd1234',
  place: 'unit-N99NONE',
  action: 'missing1',
  change: 'note',
  dive: 'missing1',
  part: 'methods',
  view: 'missing1',
  cut: 'ffffffffffff',
};
const OWN: Readonly<Record<string, string>> = {
  region: 'N03',
  unit: 'N03SW1',
  scope: 'unit-N03SW1',
  place: 'unit-N03SW1',
  view: 'abcd1234',
  format: 'csv',
};

const ROUTES = Object.keys(ACCESS) as Route[];
const parametersOf = (route: Route) => [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
/** Those that somebody with the role may use at all, and that name something. */
const walkedBy = (role: Role) =>
  ROUTES.filter((route) => {
    const rule = ruleOf(route);
    return rule !== 'anyone' && rule.roles.includes(role) && parametersOf(route).length > 0;
  });

/** Every address that fills the parameters of a route with the values given for each. */
const addresses = (route: Route, values: (name: string) => readonly string[]): readonly string[] =>
  parametersOf(route).reduce<readonly string[]>(
    (paths, name) => paths.flatMap((path) => values(name).map((value) => path.replace(`:${name}`, value))),
    [route.split(' ')[1] ?? ''],
  );

describe('what is not in sight', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsole();
    await site.open();
    await site.open({ id: 'other-campaign', title: 'Another campaign' });
    const release = await site.release();
    for (const scope of ['unit-N03SW1', ...(OTHERS['scope'] ?? [])]) {
      await keepReport(site.reports, release, scope);
    }
    for (const scope of ['unit-N03SW1', 'unit-N03CTM', 'unit-N07BRNT', 'region-N07', 'nation']) {
      await site.desk.actions.add({ ...ACTION, scope });
      await site.desk.deepDives.add({ ...DIVE, status: 'published', scope });
    }
    for (const [person, id] of [
      ['person-1', 'abcd1234'],
      ['person-2', '0ther123'],
    ] as const)
      await site.desk.savedViews.keep({
        id,
        person,
        name: 'A view',
        scope: 'unit-N03SW1',
        made: '2026-11-01',
      });
    // Being named is not enough for what is not theirs, and what is theirs is not enough without being named.
    for (const scope of ['unit-N03SW1', 'unit-N07BRNT', 'region-N07', 'nation']) await site.publish(scope);
    await site.publish('unit-N03CTM', READER, { withdrawn: { by: { id: 'x', name: 'X' }, at: 0 } });
    await site.publish('region-N03', 'somebody.else@example.invalid');
    await site.desk.runs.start('leavers-2026-2026-Q3-abcd1234', {
      campaign: 'leavers-2026',
      clock: '2026-Q3',
    });
  });
  afterAll(() => site.close());

  /** All that tells one answer from another: what is said, and what was asked of the stores to say it. */
  const told = async (route: Route, path: string, cookie: string) => {
    site.asked();
    const reply = route.startsWith('POST') ? await site.post(path, cookie) : await site.get(path, cookie);
    const body = await reply.text();
    return { status: reply.status, headers: [...reply.headers], body, asked: site.asked() };
  };

  const readers = (['hrbp', 'head'] as const).flatMap((role) =>
    walkedBy(role).map((route) => [role, route] as const),
  );

  it.each(readers)('is answered to the role %s at %s as what is not there', async (role, route) => {
    const cookie = await site.as(role);
    const [missing = ''] = addresses(route, (name) => [MISSING[name] ?? 'missing']);
    const nothing = await told(route, missing, cookie);
    expect(nothing.status).toBe(404);
    // A report in their region is theirs only once it is published to them.
    const inRegion: Record<string, string> = role === 'hrbp' ? { unit: 'N03CTM', place: 'unit-N03CTM' } : {};
    const others = addresses(route, (name) =>
      (OTHERS[name] ?? []).filter((value) => inRegion[name] !== value),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const path of others) expect([path, await told(route, path, cookie)]).toEqual([path, nothing]);
  });

  it.each(readers)('is in sight of the role %s at %s where it is their own', async (role, route) => {
    const cookie = await site.as(role);
    const [missing = ''] = addresses(route, (name) => [MISSING[name] ?? 'missing']);
    const [own = ''] = addresses(route, (name) => [OWN[name] ?? OTHERS[name]?.[0] ?? 'x']);
    // An action answers something, and what is nobody's is seen with any place that is one's own.
    const asking = (path: string) => told(route, `${path}?recommendation=8`, cookie);
    expect(await asking(own)).not.toEqual(await asking(missing));
  });

  it('is seen by nobody who only has a role that sees it for other routes', async () => {
    const cookie = await site.as('analyst', 'head');
    const reply = await site.post('/campaigns/leavers-2026/runs', cookie, { form: 'abcd1234' });
    expect(reply.status).toBe(403);
  });

  it.each([
    ['head', ['unit-N03SW1']],
    ['hrbp', ['unit-N03SW1']],
  ] as const)('is not among the reports of the role %s, who begins with their own', async (role, scopes) => {
    const page = await (await site.get('/reports', await site.as(role))).text();
    const links = [...page.matchAll(/href="(\/campaigns[^"]+)"/g)].map(([, href]) => href);
    expect(new Set(links)).toEqual(
      new Set(scopes.map((scope) => `/campaigns/leavers-2026/reports/2026-Q3/${scope}`)),
    );
    expect(page).not.toContain('Another campaign');
  });

  it('leads nobody to a page that refuses them', async () => {
    for (const role of ['hrbp', 'head', 'analyst', 'researcher', 'admin'] as const) {
      const cookie = await site.as(role);
      const paths = [
        '/',
        '/actions',
        '/actions/unit-N03SW1/abcd1234',
        '/action-plan',
        '/toolkit',
        '/context-data',
        '/context-data/staffing',
        '/campaigns/leavers-2026',
        '/campaigns/leavers-2026/reports/2026-Q3/unit-N03SW1',
      ];
      for (const path of paths) {
        const page = await site.get(path, cookie);
        if (page.status !== 200) continue;
        const links = [...(await page.text()).matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(
          ([, to = '']) => to,
        );
        const refused = [];
        for (const to of new Set(links)) {
          if ((await site.get(to, cookie)).status === 403) refused.push([role, path, to]);
        }
        expect(refused).toEqual([]);
      }
    }
  });
});
