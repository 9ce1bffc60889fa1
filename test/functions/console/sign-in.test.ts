import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS } from '../../../functions/console/access.ts';
import { DEMO_PEOPLE } from '../../../infra/local/sign-in/people.ts';
import { Role } from '../../../shared/domain/organisation/staff.ts';
import { choosePerson } from './choose-person.ts';
import { type ConsoleSite, openConsole, SITE } from './site.ts';

const MINUTE = 60_000;

const cookieOf = (response: Response, name: string): string | undefined =>
  response.headers
    .getSetCookie()
    .find((line) => line.startsWith(`${name}=`))
    ?.split(';')[0];

describe('signing in to the console', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsole();
    await site.open();
  });
  afterAll(() => site.close());

  const leave = async (to = '/') => {
    const response = await site.get(`/sign-in?to=${encodeURIComponent(to)}`);
    return {
      address: response.headers.get('Location') ?? '',
      cookie: cookieOf(response, '__Host-holdfast-sign-in') ?? '',
    };
  };
  const comeBack = (address: URL, cookie: string) => site.get(address.pathname + address.search, cookie);
  const signIn = async (person: string, to?: string) => {
    const { address, cookie } = await leave(to);
    return comeBack(await choosePerson(address, person), cookie);
  };

  it('sends the person to the service with PKCE, a state and a nonce, and asks for no secret', async () => {
    const { address } = await leave();
    const { searchParams } = new URL(address);
    expect(searchParams.get('response_type')).toBe('code');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('redirect_uri')).toBe(`${SITE}/signed-in`);
    expect(searchParams.get('scope')).toBe('openid profile email');
    expect(searchParams.get('prompt')).toBe('login');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toBeTruthy();
  });

  it('brings a researcher to the page that they were on the way to', async () => {
    const response = await signIn('demo-researcher', '/campaigns/leavers-2026');
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/campaigns/leavers-2026');
    const session = cookieOf(response, '__Host-holdfast-console');
    const page = await site.get('/campaigns/leavers-2026', session);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Rhian Sample');
  });

  it('sets cookies that scripts, other hosts and other sites cannot use', async () => {
    const response = await signIn('demo-researcher');
    const line = response.headers.getSetCookie().find((each) => each.startsWith('__Host-holdfast-console='));
    expect(line).toMatch(/; Path=\//);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; Secure/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).not.toMatch(/Max-Age|Expires|Domain/);
    const [away] = (await site.get('/sign-in')).headers.getSetCookie();
    expect(away).toMatch(
      /^__Host-holdfast-sign-in=[^;]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    for (const written of [line, away]) expect(written?.split(';')[0]?.length).toBeLessThan(100);
  });

  it.each([
    ['demo-admin', '/', 200, 'Campaigns'],
    ['demo-analyst', '/', 200, 'Campaigns'],
    ['demo-hrbp', '/reports', 200, 'Reports'],
    ['demo-head', '/reports', 200, 'Reports'],
    ['demo-visitor', '/', 403, 'You do not have access yet'],
  ])(
    'takes the role of %s from the service, and begins with their own page',
    async (person, begins, status, title) => {
      const session = cookieOf(await signIn(person), '__Host-holdfast-console');
      expect((await site.get('/', session)).headers.get('Location') ?? '/').toBe(begins);
      const page = await site.get(begins, session);
      expect(page.status).toBe(status);
      expect(await page.text()).toContain(`${title}</h1>`);
    },
  );

  it('has somebody of the demo for every role', () => {
    expect(new Set(DEMO_PEOPLE.flatMap(({ roles }) => roles))).toEqual(new Set(Role.options));
  });

  it('keeps what an HRBP or a head answers for', async () => {
    const session = cookieOf(await signIn('demo-head'), '__Host-holdfast-console') ?? '';
    const kept = await site.desk.sessions.get(session.split('=')[1] ?? '');
    expect(kept?.staff).toMatchObject({ roles: ['head'], regions: ['N03'], units: ['N03SW1'] });
  });

  it('stores a hash of what the cookie carries and not the cookie', async () => {
    const session = cookieOf(await signIn('demo-researcher'), '__Host-holdfast-console') ?? '';
    const secret = session.split('=')[1] ?? '';
    const rows = await site.store.dump('sessions');
    expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{52}$/);
    expect(JSON.stringify(rows)).not.toContain(secret);
    // Every token of the service is a JWT: none is kept, or goes to the browser.
    expect(JSON.stringify(rows) + session).not.toContain('eyJ');
    expect(rows.map(({ pk }) => pk)).toContain(createHash('sha256').update(secret).digest('base64url'));
  });

  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads on to %s',
    async (to) => {
      const response = await signIn('demo-researcher', to);
      expect(response.headers.get('Location')).toBe('/');
    },
  );

  it('refuses an answer of the service that another browser asked for', async () => {
    const { address } = await leave();
    const other = await leave();
    const response = await comeBack(await choosePerson(address, 'demo-researcher'), other.cookie);
    expect(response.status).toBe(403);
    expect(cookieOf(response, '__Host-holdfast-console')).toBeUndefined();
  });

  it('refuses an answer of the service where the browser asked for none', async () => {
    const { address } = await leave();
    const back = await choosePerson(address, 'demo-researcher');
    expect((await site.get(back.pathname + back.search)).status).toBe(403);
  });

  it('refuses a code that was used before, was changed, or is missing', async () => {
    const { address, cookie } = await leave();
    const back = await choosePerson(address, 'demo-researcher');
    expect((await comeBack(back, cookie)).status).toBe(303);
    expect((await comeBack(back, cookie)).status).toBe(403);
    back.searchParams.set('code', 'made-up');
    expect((await comeBack(back, cookie)).status).toBe(403);
    back.searchParams.delete('code');
    expect((await comeBack(back, cookie)).status).toBe(403);
    expect((await site.get('/signed-in', cookie)).status).toBe(403);
  });

  it('refuses a destination that was put into the answer on its way', async () => {
    const { address, cookie } = await leave('/');
    const back = await choosePerson(address, 'demo-researcher');
    const [mac] = (back.searchParams.get('state') ?? '').split('.');
    back.searchParams.set('state', `${mac}.${Buffer.from('/sign-out').toString('base64url')}`);
    expect((await comeBack(back, cookie)).status).toBe(403);
  });

  it('ends the session before, so that its cookie opens nothing', async () => {
    const before = await site.as('researcher');
    const { address, cookie } = await leave();
    const back = await choosePerson(address, 'demo-admin');
    await comeBack(back, `${cookie}; ${before}`);
    expect((await site.get('/', before)).status).toBe(303);
  });

  it('ends by signing out, on our side and in the browser', async () => {
    const session = await site.as('researcher');
    const response = await site.post('/sign-out', session);
    expect(response.headers.get('Location')).toBe('/signed-out');
    expect(cookieOf(response, '__Host-holdfast-console')).toBe('__Host-holdfast-console=');
    expect(response.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
    expect((await site.get('/', session)).status).toBe(303);
    expect((await site.get('/signed-out')).status).toBe(200);
  });

  describe('is ended from outside', () => {
    const people = () => site.desk.people;
    const begin = async () => {
      site.pass(1);
      return site.as('admin');
    };

    it('by its person, in every browser at once', async () => {
      const [here, elsewhere] = [await begin(), await begin()];
      expect((await site.get('/', elsewhere)).status).toBe(200);
      const response = await site.post('/sign-out-everywhere', here);
      expect(response.headers.get('Location')).toBe('/signed-out');
      expect(response.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
      for (const session of [here, elsewhere]) expect((await site.get('/', session)).status).toBe(303);
      expect((await site.get('/', await begin())).status).toBe(200);
    });

    it('by an administrator, with the next page that is asked for', async () => {
      const session = cookieOf(await signIn('demo-researcher'), '__Host-holdfast-console');
      const admin = await begin();
      expect(await (await site.get('/people', admin)).text()).toContain('Rhian Sample');
      const response = await site.post('/people/demo-researcher/end', admin);
      expect(response.headers.get('Location')).toBe('/people/demo-researcher');
      expect((await site.get('/', session)).status).toBe(303);
      site.pass(1);
      const again = cookieOf(await signIn('demo-researcher'), '__Host-holdfast-console');
      expect((await site.get('/', again)).status).toBe(200);
    });

    it('and not begun again, by an administrator who stops access, until it is allowed', async () => {
      const session = cookieOf(await signIn('demo-head'), '__Host-holdfast-console');
      const admin = await begin();
      await site.post('/people/demo-head/stop', admin);
      expect((await site.get('/', session)).status).toBe(303);
      site.pass(1);
      const refused = await signIn('demo-head');
      expect(refused.status).toBe(403);
      expect(cookieOf(refused, '__Host-holdfast-console')).toBeUndefined();
      expect(await (await site.get('/people/demo-head', admin)).text()).toContain('Allow access');
      await site.post('/people/demo-head/allow', admin);
      expect((await signIn('demo-head')).status).toBe(303);
      const deeds = (await site.audit()).map(({ what, target }) => [what, target]);
      expect(deeds).toContainEqual(['access of a person stopped', { person: 'demo-head' }]);
    });

    it('by nobody who is no administrator, and by no administrator for good who is the person', async () => {
      const [admin, researcher] = [await begin(), await site.as('researcher')];
      expect((await site.post('/people/person-1/stop', researcher)).status).toBe(403);
      expect((await site.post('/people/person-1/stop', admin)).status).toBe(409);
      expect((await site.post('/people/nobody/stop', admin)).status).toBe(404);
      expect(await people().get('nobody')).toBeUndefined();
      expect((await people().get('person-1'))?.stopped).toBeUndefined();
    });

    it('and stays so where the person is noted anew at a sign-in', async () => {
      await people().stop('person-2', 5);
      await people().note({ id: 'person-2', name: 'Two', roles: [], regions: [], units: [] }, 6);
      expect(await people().get('person-2')).toMatchObject({ name: 'Two', stopped: true, ended: 5 });
    });
  });

  it('has a way out on every page that needs a session', async () => {
    const cookie = await site.as('admin', 'researcher');
    const pages = Object.entries(ACCESS)
      .filter(([route, rule]) => rule !== 'anyone' && /^GET (?!.*(?::|\/api\/|\.zip))/.test(route))
      .map(([route]) => route.slice('GET '.length));
    expect(pages.length).toBeGreaterThan(8);
    for (const path of pages) {
      const reply = await site.get(path, cookie);
      const leaves = reply.status === 303 || (await reply.text()).includes('action="/sign-out"');
      expect([path, leaves]).toEqual([path, true]);
    }
  });

  it('says who one is, to somebody without a role too', async () => {
    const page = await site.get('/account', await site.as());
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Sign out everywhere');
    expect((await site.get('/account')).status).toBe(303);
  });

  it('cannot be ended by a form of another site, not even with its key', async () => {
    const session = await site.as('researcher');
    const body = new URLSearchParams({ 'form-key': site.desk.formKeyOf(session.split('=')[1] ?? '') });
    const from = (headers: Record<string, string>) =>
      site.app.request(`${SITE}/sign-out`, {
        method: 'POST',
        headers: { Cookie: session, ...headers },
        body,
      });
    expect((await from({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await from({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await site.get('/', session)).status).toBe(200);
    expect((await from({ Origin: SITE })).status).toBe(303);
  });

  it('is not ended by a form without the key that its own pages carry, nor with the key of another session', async () => {
    const [session, other] = [await site.as('researcher'), await site.asAnother('researcher')];
    const keyOf = async (cookie: string): Promise<string> =>
      /name="form-key" value="([\w-]{43})"/.exec(await (await site.get('/account', cookie)).text())?.[1] ??
      '';
    for (const key of ['', 'x'.repeat(43), await keyOf(other)]) {
      expect((await site.post('/sign-out', session, { 'form-key': key })).status).toBe(403);
    }
    expect((await site.get('/', session)).status).toBe(200);
    expect((await site.post('/sign-out', session, { 'form-key': await keyOf(session) })).status).toBe(303);
    expect((await site.get('/', session)).status).toBe(303);
  });

  it('is not ended by a form that cannot be read, which is refused like one without a key', async () => {
    const session = await site.as('researcher');
    const headers = { Cookie: session, 'Sec-Fetch-Site': 'same-origin' };
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain']) {
      const init = { method: 'POST', headers: { ...headers, 'Content-Type': type }, body: 'form-key' };
      expect((await site.app.request(`${SITE}/sign-out`, init)).status).toBe(403);
    }
    expect(site.faults).toEqual([]);
    expect((await site.get('/', session)).status).toBe(200);
  });

  it('ends after 30 minutes without a page, and not before', async () => {
    const session = await site.as('researcher');
    site.pass(29 * MINUTE);
    expect((await site.get('/', session)).status).toBe(200);
    site.pass(29 * MINUTE);
    expect((await site.get('/', session)).status).toBe(200);
    site.pass(30 * MINUTE);
    expect((await site.get('/', session)).status).toBe(303);
  });

  it('ends after 12 hours, however busy', async () => {
    const session = await site.as('researcher');
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      site.pass(20 * MINUTE);
      expect((await site.get('/', session)).status).toBe(200);
    }
    site.pass(20 * MINUTE);
    expect((await site.get('/', session)).status).toBe(303);
  });
});
