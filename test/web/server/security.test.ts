import csp from 'csp_evaluator';
import findings from 'csp_evaluator/dist/finding.js';
import parser from 'csp_evaluator/dist/parser.js';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { assetRoutes, siteAssets } from '../../../web/server/assets.ts';
import { ownForms } from '../../../web/server/own-forms.ts';
import { securityHeaders } from '../../../web/server/security-headers.ts';

const SITE = 'https://console.test';
const assets = siteAssets('p{color:red}');

const app = new Hono();
app.use(securityHeaders());
app.use(ownForms(SITE, (c) => c.text('refused', 403)));
app.route('/', assetRoutes(assets));
app.get('/', (c) => c.html('<p>Hello</p>'));
app.post('/', (c) => c.text('done'));
app.get('/fault', () => {
  throw new Error('a fault');
});
app.onError((_error, c) => c.text('sorry', 500));

describe('the headers of every answer', () => {
  it.each(['/', '/missing', '/fault'])('guard %s', async (path) => {
    const { headers } = await app.request(path);
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; /);
    expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe|https?:/);
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(['/', '/missing', '/fault'])('let no other site load, frame or read %s', async (path) => {
    const { headers } = await app.request(path, { headers: { Origin: 'https://evil.test' } });
    const policy = (headers.get('Content-Security-Policy') ?? '').split('; ');
    for (const closed of ['object-src', 'base-uri', 'frame-ancestors'])
      expect(policy).toContain(`${closed} 'none'`);
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('say of a page, a stylesheet and a script what they are, and in which letters', async () => {
    const types = await Promise.all(
      ['/', ...Object.values(assets.paths)].map(async (path) =>
        (await app.request(path)).headers.get('Content-Type')?.toLowerCase(),
      ),
    );
    expect(types).toEqual([
      'text/html; charset=utf-8',
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
  });

  it('let a browser keep the stylesheet and the script for ever, under a name that changes with them', async () => {
    for (const path of Object.values(assets.paths)) {
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Cache-Control')).toContain('immutable');
    }
    expect(siteAssets('p{color:blue}').paths.stylesheet).not.toBe(assets.paths.stylesheet);
  });
});

/** What Google's CSP Evaluator has against a policy. */
const heldAgainst = (policy: string): readonly string[] =>
  new csp.CspEvaluator(new parser.CspParser(policy).csp)
    .evaluate()
    .map(({ severity, directive, value = '' }) =>
      `${findings.Severity[severity]} ${directive} ${value}`.trim(),
    );

describe('the policy of what a page may load', () => {
  it('has nothing against it but that scripts of this host are trusted, and it serves one of its own making', async () => {
    const { headers } = await app.request('/');
    expect(heldAgainst(headers.get('Content-Security-Policy') ?? '')).toEqual([
      "MEDIUM_MAYBE script-src 'self'",
    ]);
  });

  it('would be faulted for what lets strangers in', () => {
    expect(heldAgainst("script-src 'unsafe-inline' *")).toContain('HIGH script-src *');
  });
});

describe('a form', () => {
  const post = (headers: Record<string, string>) => app.request('/', { method: 'POST', headers });

  it.each([
    ['of this site', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }],
    ['of this site in a browser that says its origin', { Origin: SITE }],
    ['of this site in an older browser under no-referrer', { Origin: 'null' }],
  ])('%s is taken', async (_name, headers) => {
    expect((await post(headers)).status).toBe(200);
  });

  it.each([
    ['of another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }],
    ['of another site that hides its origin', { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' }],
    ['of a sibling host', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.console.test' }],
    ['of another site in an older browser', { Origin: 'https://evil.test' }],
  ])('%s is refused', async (_name, headers) => {
    expect((await post(headers)).status).toBe(403);
  });
});
