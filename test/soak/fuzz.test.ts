import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS } from '../../functions/console/access.ts';
import { NAUGHTY } from '../fixtures/naughty.ts';
import { type ConsoleSite, openConsole, SITE as CONSOLE } from '../functions/console/site.ts';
import { openSite, SITE, type Site } from '../functions/respond/site.ts';
import { type Fields, formBody, sealIn, Visitor } from '../functions/respond/visitor.ts';
import { times } from './scale.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

interface Shot {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

let respond: Site;
let console: ConsoleSite;
/** Every kind of secret that either site gives out: each is tried at each place. */
let secrets: readonly string[];
/** What the forms of each session carry, by its cookie. */
let keys: ReadonlyMap<string, Fields>;
beforeAll(async () => {
  respond = await openSite();
  console = await openConsole();
  await console.open();
  await console.release();
  const visitor = new Visitor(respond.app);
  const link = await respond.link();
  const begun = await visitor.start(link);
  const check = await visitor.answerAll();
  const staff = await console.as('admin', 'researcher');
  const code = /holdfast-code"?>([^<]*)</.exec(begun.html)?.[1] ?? '';
  keys = new Map([
    [visitor.cookie ?? '', visitor.formKey()],
    [staff, { 'form-key': console.desk.formKeyOf(staff.split('=')[1] ?? '') }],
  ]);
  secrets = [link, await respond.link(), visitor.cookie ?? '', staff, sealIn(check.html), code];
});
afterAll(() => Promise.all([respond.close(), console.close()]));

const naughty = fc.constantFrom(...NAUGHTY);
const secret = fc.nat(5).map((at) => secrets[at] ?? '');
const word = fc.oneof(naughty, secret, fc.string({ unit: 'binary', maxLength: 80 }), fc.string());
const plain = (text: string): string => encodeURIComponent(text.toWellFormed());
/** A header takes no more than a byte a letter, and no line break. */
const headerText = (text: string): string => text.replaceAll(/[^\u0020-\u007e\u00a1-\u00ff]/g, '?');

const RESPOND_PATHS =
  '/ /resume /withdraw /withdrawn /equality/:p /support /privacy /cookies /notice/:p /save-code /continue /q/:p /support-first /i/:p /start /ended /delete-answers /finish /no-mail/:p /o/:p /check /send /sent /sending'.split(
    ' ',
  );
const CONSOLE_PATHS = Object.keys(ACCESS).map((route) => route.split(' ')[1] ?? '');

const pathOf = (patterns: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...patterns), fc.array(word, { minLength: 6, maxLength: 6 }), fc.option(word))
    .map(([pattern, words, query]) => {
      let at = 0;
      const path = pattern.replaceAll(/:\w+/g, () => plain(words[at++] ?? '') || 'x');
      return query === null ? path : `${path}?${plain(query)}=${plain(words[5] ?? '')}`;
    });

const form = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom('token', 'code', 'form', 'lang', 'reasons', 'page-seal'), word), word),
    { maxLength: 6 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${plain(name)}=${plain(value)}`).join('&'));
const json = fc.constantFrom(
  '{"a":1,"a":2}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '{"__proto__":{"admin":true}}',
  '1e999999',
  '{"constructor":{"prototype":{"admin":true}}}',
  `{"token":"${'9'.repeat(5000)}"}`,
);
const headers = fc.record(
  {
    'Content-Type': fc.constantFrom(
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json',
      'text/plain',
      '\u00ff',
    ),
    Host: fc.constantFrom('evil.example', 'localhost', '169.254.169.254'),
    'X-Forwarded-Host': fc.constantFrom('evil.example', 'evil.example, other.example'),
    'X-Forwarded-Proto': fc.constantFrom('http', 'javascript'),
    'X-Forwarded-For': word.map(headerText),
    'X-HTTP-Method-Override': fc.constantFrom('DELETE', 'PUT'),
    Cookie: fc.oneof(
      secret,
      word.map((text) => `__Host-holdfast=${headerText(text)}`),
      word.map(
        (text) => `__Host-holdfast-console=${headerText(text)}; __Host-holdfast-sign-in=${headerText(text)}`,
      ),
      word.map(headerText),
    ),
    Origin: fc.constantFrom('null', SITE, CONSOLE, 'https://evil.example'),
    'Sec-Fetch-Site': fc.constantFrom('same-origin', 'cross-site', 'none', '\u00ff'),
    'Accept-Language': word.map(headerText),
    Range: fc.constantFrom('bytes=0-', 'bytes=9999999999-', 'x'),
  },
  { requiredKeys: [] },
);

const shotAt = (patterns: readonly string[]): fc.Arbitrary<Shot> =>
  fc.record({
    method: fc.constantFrom('GET', 'GET', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
    path: pathOf(patterns),
    headers,
    body: fc.option(fc.oneof(form, json, fc.string({ unit: 'binary', maxLength: 300 })), { nil: undefined }),
  });

type App = Pick<Site['app'], 'request'>;

async function fire(app: App, site: string, { method, path, headers: sent, body }: Shot): Promise<Response> {
  const carries = body !== undefined && method !== 'GET' && method !== 'HEAD';
  // Whoever has a session has its key, and gets further by it.
  const whole = `${formBody(keys.get(sent['Cookie'] ?? '') ?? {})}&${body}`;
  const isForm = sent['Content-Type'] === 'application/x-www-form-urlencoded';
  return app.request(`${site}${path}`, {
    method,
    headers: sent,
    ...(carries && { body: isForm ? whole : body }),
  });
}

const RUNS = times(500, 50_000);
/** Half of the shots warm up whatever is kept on purpose. */
const MOST_GROWTH_MB = 30;

const heldMb = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

describe.each([
  { name: 'the respondents’ site', site: SITE, app: (): App => respond.app, patterns: RESPOND_PATHS },
  { name: 'the console', site: CONSOLE, app: (): App => console.app, patterns: CONSOLE_PATHS },
])('$name under whatever is sent', ({ site, app, patterns }) => {
  const round = () =>
    fc.assert(
      fc.asyncProperty(shotAt(patterns), async (shot) => {
        const reply = await fire(app(), site, shot);
        expect(reply.status).toBeLessThan(500);
        expect(reply.headers.get('Location') ?? '').not.toContain('evil.example');
        expect(reply.headers.get('Content-Security-Policy')).not.toBeNull();
        expect(await reply.text()).not.toContain('evil.example');
      }),
      { numRuns: RUNS / 2 },
    );

  it(`answers ${RUNS} requests without a fault, says nothing of a forged host, and holds no more at the end`, async () => {
    await round();
    const before = heldMb();
    await round();
    expect(heldMb() - before).toBeLessThan(MOST_GROWTH_MB);
    expect([respond.faults, console.faults]).toEqual([[], []]);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  }, 3_600_000);
});
