import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleSite, openConsole, SITE } from './site.ts';

describe('the log of the console', () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await openConsole();
    await site.open();
  });
  afterAll(() => site.close());

  const refusalOf = async (ask: () => Promise<unknown>) => {
    site.refusals.length = 0;
    await ask();
    return [...site.refusals];
  };

  it('has who was not let in, by what kind of page and not by which', async () => {
    const head = await site.as('head');
    expect(await refusalOf(() => site.get('/campaigns/leavers-2026', head))).toEqual([
      { status: 403, method: 'GET', route: 'GET /campaigns/:campaign', person: 'person-1' },
    ]);
    const route = 'GET /campaigns/:campaign/reports/:clock/:scope';
    const elsewhere = '/campaigns/leavers-2026/reports/2026-Q3/unit-N07BRNT';
    expect(await refusalOf(() => site.get(elsewhere, head))).toEqual([
      { status: 404, method: 'GET', route, person: 'person-1' },
    ]);
  });

  it('has a sign-in that failed, and a form without a session', async () => {
    expect(await refusalOf(() => site.get('/signed-in?code=made-up&state=x'))).toEqual([
      { status: 403, method: 'GET', route: 'GET /signed-in' },
    ]);
    expect(await refusalOf(() => site.post('/people/person-1/stop'))).toEqual([
      { status: 401, method: 'POST', route: 'POST /people/:person/stop' },
    ]);
  });

  it('has forms of other sites, forms without their key, and addresses that there are not', async () => {
    const cookie = await site.as('admin');
    const cross = { method: 'POST', headers: { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' } };
    expect(await refusalOf(async () => site.app.request(`${SITE}/sign-out`, cross))).toMatchObject([
      { status: 403, method: 'POST' },
    ]);
    expect(await refusalOf(() => site.post('/sign-out', cookie, { 'form-key': 'x' }))).toMatchObject([
      { status: 403, route: 'POST /sign-out', person: 'person-1' },
    ]);
    expect(await refusalOf(() => site.get('/.git/config'))).toEqual([
      { status: 404, method: 'GET', route: 'none' },
    ]);
  });

  it('has nothing of what was let in', async () => {
    const cookie = await site.as('researcher');
    expect(await refusalOf(() => site.get('/', cookie))).toEqual([]);
  });
});
