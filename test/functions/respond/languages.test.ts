import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionsOf } from '../../../shared/domain/instrument/instrument.ts';
import { dynamoWordings } from '../../../shared/adapters/dynamodb/wordings.ts';
import { INTERFACE_TEXTS } from '../../../web/wording/interface-texts.ts';
import { instrument, openSite, SITE, type Site } from './site.ts';
import { inWelsh } from './surveys.ts';
import { type Fields, headingIn, LEAVER, type Page, Visitor } from './visitor.ts';

const LONG = 'Mae’r <llwyth> gwaith\nyn rhy fawr & "trwm"';

let site: Site;
let partly: Site;
beforeAll(async () => {
  [site, partly] = await Promise.all([
    openSite({ asked: inWelsh(instrument) }),
    openSite({ asked: inWelsh(instrument, (key) => !key.startsWith('q.role_group')) }),
  ]);
});
afterAll(() => Promise.all([site.close(), partly.close()]));

async function started(of = site): Promise<Visitor> {
  const visitor = new Visitor(of.app);
  await visitor.start(await of.link());
  return visitor;
}

async function atCheck(): Promise<Visitor> {
  const visitor = await started();
  await visitor.answerAll();
  return visitor;
}

/** What is in Welsh on a page, and what stands in its content in no language of its own: English. */
const marked = ({ html }: Page): readonly string[] =>
  [...html.matchAll(/<span lang="cy">([^<]*)<\/span>/g)].map(([, text]) => text!);
const plain = ({ html }: Page): string =>
  html.slice(html.indexOf('<main')).replaceAll(/<span lang="cy">[^<]*<\/span>/g, '');

const switchTo = (visitor: Visitor, page: string, language: string, fields: Fields): Promise<Page> =>
  visitor.submit(page, { ...fields, 'page-language': language });

describe('an instrument with Welsh', () => {
  it('is shown in Welsh on every page of questions, each text marked and none left in English', async () => {
    const visitor = await started();
    let page = await visitor.get('/continue?lang=cy');
    const seen = new Map<string, Page>();
    for (let pages = 0; page.path !== '/check' && pages < 80; pages++) {
      if (page.path.startsWith('/q/')) seen.set(page.path, page);
      const id = page.path.slice('/q/'.length);
      page = page.path.startsWith('/support-first')
        ? await visitor.get('/continue')
        : await visitor.submit(page.path, LEAVER[id] ?? {});
    }
    expect(seen.size).toBeGreaterThan(20);
    for (const [path, shown] of seen) {
      expect(shown.html).toContain('<html lang="cy"');
      expect([path, plain(shown).includes('Cymraeg ')]).toEqual([path, false]);
    }
    const asked = questionsOf(instrument).filter(({ id }) => ['reasons', 'x_time', 'best'].includes(id));
    for (const { id, page: place, text, options = [] } of asked) {
      const shown = marked(await visitor.get(`/q/${place}`));
      const texts = [text, ...options.map(({ label }) => label)].map((english) => `Cymraeg ${english}`);
      expect([id, texts.filter((one) => !shown.includes(one))]).toEqual([id, []]);
    }
    const check = await visitor.get('/check');
    expect(marked(check)).toEqual(
      expect.arrayContaining(['Cymraeg Workload or caseload', 'Cymraeg Your decision to leave', 'Newid']),
    );
    expect(check.html).toContain('your answer: <span lang="cy">Cymraeg ');
  });

  it('has its title, its errors, its support and what a change removed in Welsh too', async () => {
    const visitor = await started();
    await visitor.get('/continue?lang=cy');
    const refused = await visitor.submit('/q/taking-part');
    expect(refused.html).toContain('<title>Error: Cymraeg Do you want to take part?');
    expect(refused.html).toContain('<a href="#taking_part"><span lang="cy">Cymraeg Select yes');
    expect(marked(await visitor.get('/support?campaign=leavers-2026'))).toContain('Cymraeg Samaritans');
    await visitor.submit('/q/taking-part', { taking_part: 'yes' });
    await visitor.answerAll();
    const dropped = await visitor.submit('/q/reasons', { reasons: ['pay', 'career'] });
    expect(dropped.html).toContain(
      '<li><span lang="cy">Cymraeg What was it about your workload?</span></li>',
    );
    const landing = await new Visitor(site.app).get(`/i/${await site.link()}?lang=cy`);
    expect(landing.html).toContain(`<title>Cymraeg ${instrument.title} - Holdfast</title>`);
  });

  it('is in English text by text where there is no Welsh, and says so', async () => {
    const visitor = await started(partly);
    await visitor.submit('/q/taking-part', { taking_part: 'yes' });
    const page = await visitor.get('/q/role-group?lang=cy');
    expect(page.html).toContain('<title lang="en">Which of these is closest');
    expect(plain(page)).toContain('Probation services officer (PSO)');
    expect(marked(page)).toEqual(expect.arrayContaining(['Cymraeg About your role', 'Parhau']));
    expect(page.html).toContain('Some of this page is not in Welsh yet');
    expect((await visitor.get('/q/role-group?lang=en')).html).not.toContain('not in Welsh yet');
  });
});

describe('the switch of language', () => {
  it('keeps what was typed and not yet sent, stores nothing, and acts on nothing', async () => {
    const visitor = await atCheck();
    const before = await site.store.dump('drafts');
    const welsh = await switchTo(visitor, '/q/best', 'cy', { best: LONG });
    expect([welsh.status, welsh.path]).toEqual([200, '/q/best']);
    expect(welsh.html).toContain('<html lang="cy"');
    expect(welsh.html).toContain(
      'Mae’r &lt;llwyth&gt; gwaith\nyn rhy fawr &amp; &quot;trwm&quot;</textarea>',
    );
    expect(await site.store.dump('drafts')).toEqual(before);
    const english = await switchTo(visitor, '/q/best', 'en', { best: LONG });
    expect(english.html).toContain('&lt;llwyth&gt;');
    expect((await visitor.submit('/q/best', { best: LONG })).path).toBe('/check');
  });

  it('keeps what was typed on a page with errors, and says what is wrong in the other language', async () => {
    const visitor = await atCheck();
    const long = 'ŵ'.repeat(1001);
    const refused = await visitor.submit('/q/best', { best: long });
    expect(refused.html).toContain('name="page-checked" value="yes"');
    const welsh = await switchTo(visitor, '/q/best', 'cy', { best: long, 'page-checked': 'yes' });
    expect(welsh.status).toBe(422);
    expect(welsh.html).toContain(`${long}</textarea>`);
    expect(welsh.html).toContain('<span lang="cy">Mae yna broblem</span>');
    const four = ['pay', 'workload', 'career', 'culture'];
    const reasons = await switchTo(visitor, '/q/reasons', 'cy', { reasons: four, 'page-checked': 'yes' });
    expect(reasons.html).toContain(
      '<a href="#reasons"><span lang="cy">Cymraeg Select 3 reasons or fewer</span>',
    );
    expect(reasons.html.match(/checked=""/g)).toHaveLength(4);
  });

  it('keeps a code that was typed, right or wrong, and neither resumes nor withdraws', async () => {
    const visitor = new Visitor(site.app);
    const resume = await switchTo(visitor, '/resume', 'cy', { code: 'abc' });
    expect([resume.status, resume.html.includes('value="abc"')]).toEqual([200, true]);
    expect(resume.html).toContain('action="/resume?lang=cy"');
    const wrong = await switchTo(visitor, '/resume', 'cy', { code: 'abc', 'page-checked': 'yes' });
    expect([wrong.status, wrong.html.includes('Enter a code whose answers')]).toEqual([422, true]);
    await switchTo(visitor, '/withdraw', 'cy', { receipt: '0'.repeat(16) });
    expect(await site.store.dump('withdrawals')).toEqual([]);
    const done = await visitor.submit('/withdraw', { receipt: '0'.repeat(16) });
    expect(done.path).toBe('/withdrawn?by=2026-11-10');
    expect(headingIn((await visitor.get(`${done.path}&lang=cy`)).html)).toBe('Your withdrawal is recorded');
    expect((await visitor.get('/withdrawn?by=soon')).status).toBe(404);
  });

  it('keeps a form that the store was too busy for', async () => {
    const visitor = await atCheck();
    site.store.failWith('ThrottlingException');
    const busy = await visitor.submit('/q/best', { best: LONG });
    const welsh = await switchTo(visitor, '/q/best', 'cy', { best: LONG });
    site.store.failWith(undefined);
    for (const page of [busy, welsh]) {
      expect(page.status).toBe(503);
      expect(page.html).toContain('name="best" value="Mae’r &lt;llwyth&gt;');
      expect(page.html).toContain('form="answers" name="page-language"');
    }
    expect(welsh.html).not.toContain('type="hidden" name="page-language"');
    expect((await switchTo(visitor, '/q/best', 'cy', { best: LONG })).html).toContain('&lt;llwyth&gt;');
  });

  it('says the same as an answer to a form said, at an address of its own', async () => {
    const token = await site.link();
    const [one, other] = [new Visitor(site.app), new Visitor(site.app)];
    for (const visitor of [one, other]) {
      await visitor.start(token);
      await visitor.answerAll();
    }
    await one.send();
    const used = await other.send();
    const there = /href="(\/notice\/[^"]*lang=cy)"/.exec(used.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const welsh = await other.get(there);
    expect([welsh.status, headingIn(welsh.html)]).toEqual([used.status, headingIn(used.html)]);
    expect(welsh.html).toContain('mailto:survey-help@example.org');
    for (const name of ['fault', 'unavailable', 'constructor', '..%2F']) {
      expect((await other.get(`/notice/${name}`)).status).toBe(404);
    }
  });

  it.each([
    ['/send', '/check?lang=cy'],
    ['/finish', '/sent?lang=cy'],
    ['/delete-answers', '/ended?lang=cy'],
    ['/start', '/i/x%2F..%2Fy?lang=cy'],
  ])('of a form for %s does not do what the form is for', async (action, place) => {
    const visitor = await atCheck();
    const rows = (await site.store.dump('drafts')).length;
    const response = await visitor.post(action, { token: 'x/../y', 'page-language': 'cy' });
    expect([response.status, response.headers.get('Location')]).toEqual([303, place]);
    expect(await site.store.dump('drafts')).toHaveLength(rows);
  });

  it('is not what Enter in a text box presses', async () => {
    const { html } = await (await atCheck()).get('/q/best');
    const buttons = [...html.matchAll(/<button [^>]*type="submit"[^>]*>/g)].map(([tag]) => tag);
    expect(buttons[0]).toContain('form="answers"');
    expect(buttons[0]).not.toContain('name=');
  });

  it('carries the language by the address where there is no session, and into one', async () => {
    const [token, visitor] = [await site.link(), new Visitor(site.app)];
    const landing = await visitor.get(`/i/${token}?lang=cy`);
    expect(landing.html).toContain('href="/resume?lang=cy"');
    expect(landing.html).toContain('name="lang" value="cy"');
    await visitor.submit('/start', { token, lang: 'cy' });
    expect((await visitor.get('/q/taking-part')).html).toContain('<html lang="cy"');
    await visitor.submit('/q/taking-part', { taking_part: 'yes' });
    const next = await visitor.submit('/q/role-group', { role_group: 'po' });
    expect([next.path, next.html.includes('<html lang="cy"')]).toEqual(['/q/tenure', true]);
    const response = await site.app.request(`${SITE}/privacy?lang=cy`);
    expect(await response.text()).toContain('href="/privacy?lang=en"');
  });
});

describe('the texts of the pages themselves', () => {
  it('are in Welsh one by one as a translator signs them off, and all of a visit in the end', async () => {
    const whole = await openSite({ asked: inWelsh(instrument) });
    const { texts } = INTERFACE_TEXTS;
    const strings = [...texts].map(([key, en], at) => {
      const gaps = en.match(/\{\{\w+\}\}/g) ?? [];
      return [key, { en, text: `Testun ${at} ${gaps.join(' ')}`.trim() }] as const;
    });
    const wordings = dynamoWordings(whole.store.client, 'campaigns');
    await wordings.keep('interface', { revision: 1, cy: Object.fromEntries(strings) });
    const visitor = new Visitor(whole.app);
    const link = `/i/${await whole.link()}`;
    const pages = [await visitor.get(`${link}?lang=cy`)];
    await visitor.start(link.slice('/i/'.length));
    for (const place of [
      '/save-code?lang=cy',
      '/q/role-group',
      '/support',
      '/privacy',
      '/cookies',
      '/accessibility',
    ])
      pages.push(await visitor.get(place));
    pages.push(await visitor.submit('/q/role-group', { role_group: 'none such' }));
    pages.push(await visitor.get('/nowhere'), await visitor.get('/resume'), await visitor.get('/withdraw'));
    const english = [...texts.values()].filter((text) => text.length > 20 && !text.includes('{{'));
    for (const page of pages) {
      expect(page.html).toContain('<html lang="cy"');
      const shown = page.html.replaceAll('&#39;', "'");
      expect([page.path, english.filter((text) => shown.includes(text))]).toEqual([page.path, []]);
      expect([page.path, page.html.includes('{{')]).toEqual([page.path, false]);
      expect(marked(page).length).toBeGreaterThan(1);
    }
    const privacy = await visitor.get('/privacy?lang=en');
    expect(privacy.html).toContain('What we cannot promise');
    await whole.close();
  });

  it('are in English, and the page says so, where there is none of it', async () => {
    const visitor = await started();
    for (const place of ['/q/role-group?lang=cy', '/privacy', '/accessibility', '/nowhere']) {
      const page = await visitor.get(place);
      expect([place, page.html.includes('Some of this page is not in Welsh yet.')]).toEqual([place, true]);
    }
    expect((await visitor.get('/privacy?lang=en')).html).not.toContain('not in Welsh yet');
  });
});
