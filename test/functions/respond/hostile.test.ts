import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../../../shared/domain/instrument/pages.ts';
import { instrument, openSite, SITE, type Site } from './site.ts';
import { codeIn, formBody, headingIn, LEAVER, Visitor } from './visitor.ts';

let site: Site;
let answering: Visitor;
beforeAll(async () => {
  site = await openSite();
  answering = new Visitor(site.app);
  await answering.start(await site.link());
  await answering.answerAll();
});
afterAll(() => site.close());

const FORM = 'application/x-www-form-urlencoded';
/** Whatever the body, it comes with the key of its session, so that it gets as far as it can. */
const raw = (path: string, body: string | Buffer, type = FORM, headers: Record<string, string> = {}) =>
  postTo(answering, path, body, { 'Content-Type': type, ...headers });

const postTo = (visitor: Visitor, path: string, body: string | Buffer, headers: Record<string, string>) => {
  const key = `${formBody(visitor.formKey())}&`;
  return visitor.request(path, {
    method: 'POST',
    headers,
    body: Buffer.concat([Buffer.from(key), Buffer.from(body)]),
  });
};

const pages = pagesOf(instrument).map(({ id }) => id);
const names = instrument.sections.flatMap(({ questions }) => questions.map(({ id }) => id));

const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\0',
    '\u202Egnirts\u202C',
    '\u200F\u200E',
    "'; DROP TABLE drafts; --",
    '<script>alert(1)</script>',
    '=1+1',
    '\uD800',
    '{{eap_phone}}',
    '__proto__',
    '\u{1F469}\u200D\u{1F4BB}'.repeat(300),
    'x'.repeat(200_000),
    '🙂'.repeat(1000),
  ),
);
const nastyBody = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...names, 'page-skip', 'page-seal', '__proto__'), nastyText),
        nastyText,
      ),
      {
        maxLength: 6,
      },
    )
    .map((pairs) => pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '%',
    '%ZZ=1',
    'reasons=%ED%A0%80',
    'a=%C3%28',
    '=&=&==',
    '&&&&',
    'reasons[]=pay',
    'reasons=%00',
  ),
);
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

describe('whatever is posted', () => {
  it('to whatever page, is answered without a fault of the server, and what was accepted stays', async () => {
    const path = fc.oneof(
      fc.constantFrom(...pages).map((id) => `/q/${id}`),
      fc.constantFrom('/start', '/resume', '/withdraw', '/q/%00', '/q/%E0%A4%A', '/q/../check', '/q/a%2Fb'),
    );
    await fc.assert(
      fc.asyncProperty(path, nastyBody, async (to, body) => {
        const { cookie } = answering;
        const response = await raw(to, body);
        expect(response.status).toBeLessThan(500);
        const heading = headingIn(await response.text());
        expect(response.status < 400 || heading !== '').toBe(true);
        answering.cookie = cookie;
      }),
      { numRuns: 250 },
    );
    expect(site.faults).toEqual([]);
    expect((await answering.get('/check')).status).toBe(200);
  });

  it('to send with a session that has no draft finds none, and stores nothing', async () => {
    await fc.assert(
      fc.asyncProperty(nastyBody, async (body) => {
        const stranger = new Visitor(site.app);
        stranger.cookie = '__Host-holdfast=AAAAAAAAAAAAAAAAAAAAAA.en';
        const reply = await postTo(stranger, '/send', body, { 'Content-Type': FORM });
        expect([400, 410, 413]).toContain(reply.status);
      }),
    );
    expect(await site.store.dump('envelopes')).toEqual([]);
  });

  it('in a refused page changes no answer', async () => {
    const one = new Visitor(site.app);
    await one.start(await site.link());
    await one.answerAll();
    const rows = () => site.store.dump('drafts');
    const before = await rows();
    for (const [page, fields] of [
      ['reasons', { reasons: ['pay', 'nonsense'] }],
      ['reasons', {}],
      ['tenure', { tenure: ['gt10y', 'lt6m'] }],
      ['exp-work', { x_time: '9' }],
      ['exp-work', { x_time: '5', x_match: 'toString' }],
      ['recommend', { recommend: '11' }],
      ['best', { best: 'x'.repeat(200_000) }],
      ['best', { best: '🙂'.repeat(1001) }],
    ] as const) {
      expect((await one.submit(`/q/${page}`, fields)).status).toBe(422);
    }
    expect(await rows()).toEqual(before);
  });

  it('keeps a text as the words it is, without what turns or breaks it', async () => {
    const one = new Visitor(site.app);
    await one.start(await site.link());
    await one.answerAll({ ...LEAVER, best: { best: 'Pobl\0 \u202Eda\u202C \uFEFFiawn\r\nŵ' } });
    expect((await one.get('/check')).html).toContain('<bdi>Pobl da iawn</bdi><br/><bdi>ŵ</bdi>');
  });
});

describe('what is no form', () => {
  it.each([
    ['multipart', 'multipart/form-data; boundary=x', '--x\r\n\r\n--x--', 400],
    ['JSON', 'application/json', '{"tenure":"gt10y"}', 400],
    ['without a type', '', 'tenure=gt10y', 400],
    ['not UTF-8', FORM, Buffer.from([0x74, 0x3d, 0xff, 0xfe]), 400],
    ['a broken escape', FORM, 'tenure=%E0%A4%A', 400],
    ['a lone surrogate', FORM, 'best=%ED%A0%80', 400],
    ['6 MB long', FORM, `best=${'x'.repeat(6_000_000)}`, 413],
  ])('(%s) is refused with a page', async (_, type, body, status) => {
    const response = await raw('/q/tenure', body, type);
    expect(response.status).toBe(status);
    expect(headingIn(await response.text())).not.toBe('');
  });

  it('(a charset beside the type) is a form all the same', async () => {
    expect((await raw('/q/tenure', 'tenure=gt10y', `${FORM}; charset=UTF-8`)).status).toBe(303);
  });

  it('(a field twice) is read as the choices it names, or refused', async () => {
    expect((await raw('/q/tenure', 'tenure=gt10y&tenure=gt10y')).status).toBe(303);
    expect((await raw('/q/tenure', 'tenure=gt10y&tenure=lt6m')).status).toBe(422);
  });
});

describe('addresses and methods', () => {
  it.each([
    ['GET', '/nothing', 404],
    ['GET', '/q/', 404],
    ['GET', '//evil.example/', 404],
    ['POST', '/check', 405],
    ['PUT', '/q/tenure', 405],
    ['DELETE', '/', 405],
    ['GET', '/start', 405],
    ['GET', '/send', 405],
    ['PROPFIND', '/withdraw', 405],
  ])('%s %s is answered %i with a page of its own', async (method, path, status) => {
    const response = await site.app.request(`${SITE}${path}`, { method });
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(headingIn(html)).toBe(status === 404 ? 'Page not found' : 'This page cannot be used in that way');
    expect(html).not.toMatch(/(href|action)="\/[/\\]/);
    expect(response.headers.has('Allow')).toBe(status === 405);
  });

  it.each([
    '',
    'x',
    '__Host-holdfast=; x',
    '__Host-holdfast=AAAA.en',
    `__Host-holdfast=${'A'.repeat(22)}.de`,
  ])('with the cookie "%s" there is no session', async (cookie) => {
    const response = await site.app.request(`${SITE}/check`, { headers: { Cookie: cookie } });
    expect(response.status).toBe(410);
  });

  it('shows a visitor without a session the way back in', async () => {
    for (const path of ['/save-code', '/continue', '/q/tenure', '/check', '/sent', '/support-first']) {
      const page = await new Visitor(site.app).get(path);
      expect([page.status, headingIn(page.html)]).toEqual([
        410,
        'We cannot find your answers in this browser',
      ]);
      expect(page.html).toContain('href="/resume"');
    }
  });
});

describe('what is logged', () => {
  it('is the route, the method, the status and the kind of problem', async () => {
    const token = await site.link();
    const one = new Visitor(site.app);
    const code = codeIn((await one.start(token)).html);
    await one.submit('/q/taking-part', { taking_part: 'yes' });
    await one.submit('/resume', { code });
    await one.get(`/i/${'B'.repeat(32)}`);
    await raw('/withdraw', formBody({ receipt: '0'.repeat(16) }));
    const known = new Set(['route', 'method', 'status', 'problem']);
    for (const record of site.records) for (const name of Object.keys(record)) expect(known).toContain(name);
    const text = JSON.stringify(site.records);
    for (const secret of [token, code, code.replaceAll('-', ''), 'B'.repeat(32), 'taking-part', 'caseload']) {
      expect(text).not.toContain(secret);
    }
    expect(site.records).toContainEqual({
      route: '/i/:token',
      method: 'GET',
      status: 404,
      problem: 'link-unknown',
    });
  });
});
