import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS, type Route, ruleOf } from '../../../functions/console/access.ts';
import { Role } from '../../../shared/domain/organisation/staff.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const ROUTES = Object.keys(ACCESS) as Route[];
const GUARDED = ROUTES.filter((route) => ACCESS[route] !== 'anyone');
const rolesOf = (route: Route): readonly Role[] => {
  const rule = ruleOf(route);
  return rule === 'anyone' ? [] : rule.roles;
};
const pairs = (takes: (route: Route, role: Role) => boolean) =>
  GUARDED.flatMap((route) =>
    Role.options.filter((role) => takes(route, role)).map((role) => [route, role] as const),
  );

describe('who may use the console', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsole();
    await site.open();
  });
  afterAll(() => site.close());

  const cookies = new Map<Role, Promise<string>>();
  const cookieOf = (role: Role): Promise<string> => {
    const cookie = cookies.get(role) ?? site.as(role);
    cookies.set(role, cookie);
    return cookie;
  };
  const ask = (route: Route, cookie?: string) => {
    const [method, pattern = ''] = route.split(' ');
    const path = pattern.replace(':campaign', 'leavers-2026').replaceAll(/:\w+/g, 'x');
    return method === 'POST' ? site.post(path, cookie) : site.get(path, cookie);
  };

  it('is decided for every route there is, in one table', () => {
    const made = site.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/assets/'))
      .map(({ method, path }) => `${method} ${path}`);
    expect(new Set(made)).toEqual(new Set(ROUTES));
  });

  it('lets an analyst change nothing', () => {
    const changing = GUARDED.filter((route) => !route.startsWith('GET '));
    expect(changing.filter((route) => rolesOf(route).includes('analyst'))).toEqual([]);
  });

  it.each(GUARDED.filter((route) => route.startsWith('GET /api/')))(
    'tells a program that nobody is signed in at %s',
    async (route) => {
      const response = await ask(route);
      expect(response.status).toBe(401);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    },
  );

  it.each(GUARDED.filter((route) => /^GET (?!\/api\/)/.test(route)))(
    'has somebody who is not signed in sign in on the way to %s',
    async (route) => {
      const response = await ask(route);
      expect(response.status).toBe(303);
      expect(response.headers.get('Location')).toMatch(/^\/sign-in\?to=/);
    },
  );

  // A browser would block a form that ends at the sign-in service, on another site.
  it.each(GUARDED.filter((route) => /^POST (?!\/api\/)/.test(route)))(
    'tells somebody who is not signed in that %s changed nothing',
    async (route) => {
      const response = await ask(route);
      expect(response.status).toBe(401);
      expect(await response.text()).toContain('Your session has ended');
    },
  );

  it.each(pairs((route, role) => !rolesOf(route).includes(role)))(
    'refuses %s to the role %s',
    async (route, role) => {
      const response = await ask(route, await cookieOf(role));
      expect(response.status).toBe(403);
      const says = route.includes(' /api/') ? 'urn:holdfast:problem:403' : 'You do not have access yet';
      expect(await response.text()).toContain(says);
    },
  );

  it.each(GUARDED)('refuses %s to somebody without a role', async (route) => {
    expect((await ask(route, await site.as())).status).toBe(403);
  });

  it.each(pairs((route, role) => rolesOf(route).includes(role)))(
    'lets %s be used by the role %s',
    async (route, role) => {
      const response = await ask(route, await cookieOf(role));
      expect([200, 201, 303, 400, 404, 409, 422, 428]).toContain(response.status);
    },
  );

  it.each(ROUTES)('takes a made-up session for none at %s', async (route) => {
    const response = await ask(route, '__Host-holdfast-console=ABCDEF');
    expect(response.status === 200).toBe((await ask(route)).status === 200);
  });

  it('starts no run for somebody who may not', async () => {
    await site.post('/campaigns/leavers-2026/runs', await site.as('head'), { form: 'abcd1234' });
    await site.post('/campaigns/leavers-2026/runs', await site.as('analyst'), { form: 'abcd1234' });
    await site.post('/campaigns/leavers-2026/runs', undefined, { form: 'abcd1234' });
    expect(site.runs.started.size).toBe(0);
  });
});
