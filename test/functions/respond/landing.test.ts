import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, SITE } from './site.ts';
import { codeIn, headingIn, Visitor } from './visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ k: 12 });
});
afterAll(() => site.close());

const TABLES = ['tickets', 'drafts', 'envelopes', 'withdrawals', 'heads', 'campaigns'] as const;
const everything = () => Promise.all(TABLES.map((table) => site.store.dump(table)));

describe('a personal link', () => {
  it('opens a page that says what it is, how long it takes, what is kept and until when', async () => {
    const { status, html } = await new Visitor(site.app).get(`/i/${await site.link()}`);
    expect(status).toBe(200);
    expect(headingIn(html)).toBe('Tell us why you are leaving the Probation Service');
    expect(html).toContain('It takes about 8 to 11 minutes');
    expect(html).toContain('until the end of 31 January 2027');
    expect(html).toContain('href="/support?campaign=leavers-2026"');
    expect(html).toContain('<form method="post" action="/start"');
  });

  it('gives the promise with the number of the campaign, and never says anonymous', async () => {
    const { html } = await new Visitor(site.app).get(`/i/${await site.link()}`);
    expect(html).toContain(
      'Your answers are sealed when you send them, and mixed with those of at least 11 others at a monthly ' +
        'shuffle. From then on nothing we keep ties them to your link, and nobody, including you, can look ' +
        'them up. Figures appear only for groups of 12 or more.',
    );
    expect(html.toLowerCase()).not.toContain('anonym');
  });

  it('changes nothing, however often and by whatever it is opened', async () => {
    const token = await site.link();
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await site.app.request(`${SITE}/i/${token}`, { method });
      expect(response.status).toBe(200);
      expect(response.headers.get('Set-Cookie')).toBeNull();
    }
    expect(await everything()).toEqual(before);
  });

  it('costs two calls at most, with a session too', async () => {
    const [token, visitor] = [await site.link(), new Visitor(site.app)];
    site.at('2026-11-10T10:30:00Z');
    await visitor.get(`/i/${token}`);
    expect(site.store.calls()).toEqual(['GetItem tickets', 'GetItem campaigns']);
    await visitor.start(token);
    site.store.calls();
    const { html } = await visitor.get(`/i/${token}`);
    expect(site.store.calls()).toEqual(['GetItem tickets', 'GetItem drafts']);
    expect(html).toContain('You have started this survey in this browser');
  });

  it.each([
    ['of nobody', 'A'.repeat(32), 404, 'This link does not work'],
    ['cut short', 'AAAA', 404, 'This link does not work'],
    ['with a percent sign that escapes nothing', '%E0%A4%A', 404, 'This link does not work'],
    ['with a nul byte', '%00'.repeat(32), 404, 'This link does not work'],
  ])('%s is told so', async (_, token, status, title) => {
    const page = await new Visitor(site.app).get(`/i/${token}`);
    expect([page.status, headingIn(page.html)]).toEqual([status, title]);
  });

  it('says so once it has expired or was replaced, and whom to ask', async () => {
    const [expired, replaced] = [
      await site.link({ expires: '2026-11-08' }),
      await site.link({ replaced: true }),
    ];
    for (const [token, title] of [
      [expired, 'This link has expired'],
      [replaced, 'This link was replaced'],
    ] as const) {
      const page = await new Visitor(site.app).get(`/i/${token}`);
      expect([page.status, headingIn(page.html)]).toEqual([410, title]);
      expect(page.html).toContain('mailto:survey-help@example.org');
      expect((await new Visitor(site.app).submit('/start', { token })).status).toBe(410);
    }
  });

  it('works until the end of its last day in London', async () => {
    const token = await site.link({ expires: '2026-11-15' });
    site.at('2026-11-15T23:59:59Z');
    expect((await new Visitor(site.app).get(`/i/${token}`)).status).toBe(200);
    site.at('2026-11-16T00:00:00Z');
    expect((await new Visitor(site.app).get(`/i/${token}`)).status).toBe(410);
    site.at('2026-11-10T10:30:00Z');
  });
});

describe('starting', () => {
  it('shows a resume code once, and no address has the token from then on', async () => {
    const [token, visitor] = [await site.link(), new Visitor(site.app)];
    const started = await visitor.post('/start', { token, lang: 'en' });
    expect([started.status, started.headers.get('Location')]).toEqual([303, '/save-code']);
    const code = await visitor.get('/save-code');
    expect(codeIn(code.html)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(code.html).toContain('until the end of 29 November 2026');
    expect(code.html).not.toContain(token);
    await visitor.submit('/q/taking-part', { taking_part: 'yes' });
    expect(codeIn((await visitor.get('/save-code')).html)).toBe('');
  });

  it('sets one cookie that no script, no other site and no other host can read', async () => {
    const response = await new Visitor(site.app).post('/start', { token: await site.link() });
    expect(response.headers.getSetCookie()).toHaveLength(1);
    const [value, ...attributes] = response.headers.get('Set-Cookie')!.split('; ');
    expect(value).toMatch(/^__Host-holdfast=/);
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  it('keeps a draft for two weeks to the end of a week, but not longer than the link works', async () => {
    const visitor = new Visitor(site.app);
    expect((await visitor.start(await site.link({ expires: '2026-11-22' }))).html).toContain(
      '22 November 2026',
    );
    const [row] = (await site.store.dump('drafts')).filter(({ expires }) => expires === '2026-11-22');
    expect(row!['ttl']).toBe(Date.parse('2026-11-23T00:00:00Z') / 1000);
  });

  it('is refused from another site', async () => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' },
      body: `token=${await site.link()}`,
    };
    const response = await site.app.request(`${SITE}/start`, init);
    expect(response.status).toBe(403);
    expect(headingIn(await response.text())).toBe('This form was not sent from our pages');
  });

  it('is refused once the campaign has closed: also to who is in the middle of it, and not to who has sent', async () => {
    const [token, begun] = [await site.link(), await site.link()];
    const [early, late] = [new Visitor(site.app), new Visitor(site.app)];
    await early.start(await site.link());
    await early.answerAll();
    expect(headingIn((await early.send()).html)).toBe('Your answers are sent');
    await late.start(begun);
    await late.answerAll();
    await site.change({ status: 'closed' });
    site.at('2026-11-10T10:41:00Z');
    const page = await new Visitor(site.app).get(`/i/${token}`);
    expect([page.status, headingIn(page.html)]).toEqual([410, 'This link has expired']);
    expect((await new Visitor(site.app).post('/start', { token })).status).toBe(410);
    expect((await late.get(`/i/${begun}`)).status).toBe(410);
    expect(headingIn((await late.get('/check')).html)).toBe('This link has expired');
    expect(headingIn((await early.get('/sent')).html)).toBe('Your answers are sent');
  });
});
