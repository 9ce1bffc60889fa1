import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStyles } from '../../../web/styles/build.ts';
import { htmlProblems } from '../../web/html-problems.ts';
import { openSite, type Site, SITE } from './site.ts';
import { LEAVER, type Page, Visitor } from './visitor.ts';

let site: Site;
const seen = new Map<string, Page>();

/** Every kind of page, each as somebody comes to it. */
async function walk(): Promise<void> {
  const visitor = new Visitor(site.app);
  const keep = (name: string, page: Page) => seen.set(name, page);
  const token = await site.link();
  keep('landing', await visitor.get(`/i/${token}`));
  keep('save code', await visitor.start(token));
  keep('error', await visitor.submit('/q/taking-part'));
  keep('begun', await visitor.get(`/i/${token}`));
  await visitor.submit('/q/taking-part', { taking_part: 'yes' });
  keep('code shown', await visitor.get('/save-code'));
  let page = await visitor.get('/continue');
  for (let pages = 0; page.path !== '/check' && pages < 80; pages++) {
    keep(page.path, page);
    const fields = page.path === '/q/reasons' ? { reasons: ['culture', 'other', 'pay'] } : undefined;
    const answers = fields ?? LEAVER[page.path.slice('/q/'.length)] ?? {};
    page = page.path.startsWith('/support')
      ? await visitor.get('/continue')
      : await visitor.submit(page.path, page.path === '/q/main-reason' ? { main_reason: 'other' } : answers);
  }
  keep('check', page);
  keep('battery error', await visitor.submit('/q/exp-work', { x_time: '9', x_face: '12' }));
  keep('text error', await visitor.submit('/q/best', { best: 'x'.repeat(1001) }));
  await visitor.submit('/q/why-pay', { fu_pay: 'pay.level' });
  keep('dropped', await visitor.submit('/q/reasons', { reasons: ['culture', 'other', 'career'] }));
  keep('Welsh', await visitor.get('/q/tenure?lang=cy'));
  keep('Welsh check', await visitor.get('/check?lang=cy'));
  await visitor.get('/check?lang=en');
  await visitor.answerAll({});
  keep('ended', await visitor.get('/ended'));
  keep('sent', await visitor.send());
  for (const path of ['/', '/resume', '/withdraw', '/support', '/privacy', '/cookies', '/accessibility']) {
    keep(path, await visitor.get(`${path}?campaign=leavers-2026`));
    keep(`${path} of no campaign`, await new Visitor(site.app).get(`${path}?lang=cy`));
  }
  keep('withdrawn', await visitor.submit('/withdraw', { receipt: '0'.repeat(16) }));
  keep('withdraw error', await visitor.submit('/withdraw', { receipt: '1' }));
  keep('resume error', await visitor.submit('/resume', { code: '1' }));
  keep('finished', await visitor.submit('/finish'));
  keep('deleted', await visitor.submit('/delete-answers'));
  keep('not taking part', await visitor.get('/ended'));
  keep('unknown link', await visitor.get(`/i/${'A'.repeat(32)}`));
  keep('expired link', await visitor.get(`/i/${await site.link({ expires: '2026-01-04' })}`));
  keep('lost', await visitor.get('/check'));
  keep('not found', await visitor.get('/nothing'));
  const stop = `/no-mail/${'A'.repeat(32)}`;
  keep('stop mails', await visitor.get(stop));
  keep('mails stopped', await visitor.submit(stop));
  keep('open link', await new Visitor(site.app).get(`/o/${await site.openLink()}`));
  site.store.failWith('ThrottlingException');
  keep('busy', await visitor.submit('/start', { token }));
  site.store.failWith(undefined);
}

const stylesheet = buildStyles().respondent;
beforeAll(async () => {
  site = await openSite({ stylesheet });
  await walk();
});
afterAll(() => site.close());

describe('every page', () => {
  it('is valid HTML with one main heading and a title of its own', async () => {
    expect(seen.size).toBeGreaterThan(60);
    const problems = [];
    for (const [name, { html }] of seen) {
      for (const problem of await htmlProblems(html)) problems.push(`${name}: ${problem}`);
      expect([name, html.match(/<h1/g)?.length]).toEqual([name, 1]);
    }
    expect(problems).toEqual([]);
    const questions = [...seen].filter(([name]) => name.startsWith('/q/'));
    const titles = questions.map(([, { html }]) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(questions.length);
  });

  it('has the same help in the same place, and a switch of language', () => {
    for (const [name, { html }] of seen) {
      const footer = html.slice(html.indexOf('<footer'));
      const places = ['"/support', '"/privacy', '"/cookies', '"/accessibility'].map((link) =>
        footer.indexOf(link),
      );
      places.push(footer.search(/(hreflang|name="page-language" value)=/));
      expect([name, places]).toEqual([name, places.toSorted((a, b) => a - b)]);
      expect([name, Math.min(...places) > 0]).toEqual([name, true]);
    }
  });

  it('loads nothing from elsewhere, has no style and no script of its own, and no contraction', () => {
    for (const [name, { html }] of seen) {
      const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address!);
      const others = loaded.filter(
        (address) =>
          !/^(\/|#|mailto:|tel:\d+$|sms:\d+$|data:,$|https:\/\/(www\.samaritans|giveusashout|concern\.example))/.test(
            address,
          ),
      );
      expect([name, others]).toEqual([name, []]);
      expect([name, /\sstyle=|\son\w+=|<style/.test(html)]).toEqual([name, false]);
      expect([name, /n['’]t\b|please/i.exec(html)?.[0]]).toEqual([name, undefined]);
    }
  });

  it('is small: the first with all it loads under 20 KB, the others under 8 KB', () => {
    const first = gzipSync(seen.get('landing')!.html).length + gzipSync(stylesheet).length;
    expect(first).toBeLessThan(20_480);
    for (const [name, { html }] of seen) {
      const size = gzipSync(html).length;
      expect([name, size < 8192]).toEqual([name, true]);
    }
  });

  it('is sent under a strict policy, kept by nobody, and tells no other site where it came from', async () => {
    for (const path of ['/', '/nothing', `/i/${await site.link()}`]) {
      const { headers } = await site.app.request(`${SITE}${path}`);
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('names a stylesheet that is there, and may be kept for ever', async () => {
    const address = /rel="stylesheet" href="([^"]*)"/.exec(seen.get('landing')!.html)![1]!;
    const response = await site.app.request(`${SITE}${address}`);
    expect([response.status, await response.text()]).toEqual([200, stylesheet]);
    expect(response.headers.get('Cache-Control')).toContain('immutable');
  });
});
