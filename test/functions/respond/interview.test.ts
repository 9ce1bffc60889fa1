import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.ts';
import { headingIn, LEAVER, type Page, Visitor } from './visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function started(): Promise<Visitor> {
  const visitor = new Visitor(site.app);
  await visitor.start(await site.link());
  return visitor;
}

async function atCheck(answers = LEAVER): Promise<Visitor> {
  const visitor = await started();
  expect((await visitor.answerAll(answers)).path).toBe('/check');
  return visitor;
}

async function toReasons(visitor: Visitor): Promise<void> {
  await visitor.submit('/q/taking-part', { taking_part: 'yes' });
  for (const id of ['role-group', 'tenure', 'leave-type', 'considered-when'])
    await visitor.submit(`/q/${id}`);
}

const valuesIn = ({ html }: Page): string[] =>
  [...html.matchAll(/type="checkbox" value="([^"]*)"/g)].map(([, value]) => value!);

describe('the interview', () => {
  it('goes page by page, each answer kept by a redirect, at two calls a page', async () => {
    const visitor = await started();
    site.store.calls();
    const answered = await visitor.post('/q/taking-part', { taking_part: 'yes' });
    expect([answered.status, answered.headers.get('Location')]).toEqual([303, '/q/role-group']);
    expect(site.store.calls()).toEqual(['GetItem drafts', 'PutItem drafts']);
    const page = await visitor.get('/q/role-group');
    expect(site.store.calls()).toEqual(['GetItem drafts']);
    expect(page.html).toContain(
      '<title>Which of these is closest to the role you are leaving? - Holdfast</title>',
    );
    expect(page.html).toContain('href="/q/taking-part" class="govuk-back-link"');
    expect(page.html).toContain('novalidate');
    expect(page.html).not.toMatch(/\srequired|\sminlength|\smaxlength|\spattern=/);
  });

  it('says what is wrong in the title, at the top and at the question, and keeps what was given', async () => {
    const visitor = await started();
    await toReasons(visitor);
    const page = await visitor.submit('/q/reasons', { reasons: ['pay', 'workload', 'career', 'culture'] });
    expect(page.status).toBe(422);
    expect(page.html).toContain(
      '<title>Error: What were the most important reasons for leaving? - Holdfast</title>',
    );
    expect(page.html).toContain('<a href="#reasons">Select 3 reasons or fewer</a>');
    expect(page.html).toContain('id="reasons-error"');
    expect(page.html.match(/checked=""/g)).toHaveLength(4);
  });

  it('lets any question that is not needed for the way be skipped, and an answer be taken back', async () => {
    const visitor = await started();
    await visitor.submit('/q/taking-part', { taking_part: 'yes' });
    await visitor.submit('/q/role-group', { role_group: 'po' });
    expect((await visitor.get('/q/role-group')).html).toContain('checked=""');
    await visitor.submit('/q/role-group', { role_group: 'po', 'page-skip': 'yes' });
    expect((await visitor.get('/q/role-group')).html).not.toContain('checked=""');
    expect((await visitor.get('/q/taking-part')).html).not.toContain('name="page-skip"');
  });

  it('leads whoever asks for a page out of turn to the page that is next, and keeps nothing', async () => {
    const visitor = await started();
    await visitor.submit('/q/taking-part', { taking_part: 'yes' });
    for (const path of ['/q/one-change', '/q/why-pay', '/q/nothing', '/check']) {
      expect((await visitor.get(path)).path).toBe('/q/role-group');
    }
    expect((await visitor.submit('/q/one-change', { one_change: 'Early' })).path).toBe('/q/role-group');
    expect((await visitor.submit('/send', { 'page-seal': '' })).path).toBe('/q/role-group');
    const check = await visitor.answerAll({ reasons: { reasons: 'pay' } });
    expect(check.html).not.toContain('Early');
  });

  it('shows randomised options in an order of the session, the same each time, with the last ones last', async () => {
    const orders = new Set<string>();
    for (let person = 0; person < 4; person++) {
      const visitor = await started();
      await toReasons(visitor);
      const first = valuesIn(await visitor.get('/q/reasons'));
      expect(valuesIn(await visitor.get('/q/reasons'))).toEqual(first);
      expect(first.slice(-2)).toEqual(['other', 'pnts']);
      expect(first).toHaveLength(18);
      orders.add(first.join());
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('interrupts once for support when an answer suggests it, and does not stand in the way', async () => {
    const visitor = await started();
    await toReasons(visitor);
    const pause = await visitor.submit('/q/reasons', { reasons: 'wellbeing' });
    expect(pause.path).toBe('/support-first?next=why-wellbeing');
    expect(pause.html).toContain('Your answers are not monitored');
    expect(pause.html).toContain('0800 000 0000');
    const numbers = ['tel:999', 'tel:116123', 'tel:111', 'sms:85258', 'tel:08000000000'];
    for (const number of numbers) expect(pause.html).toContain(`href="${number}"`);
    expect(pause.html).toContain('<form method="get" action="/q/why-wellbeing"');
    expect((await visitor.get('/q/why-wellbeing')).status).toBe(200);
    expect((await visitor.submit('/q/reasons', { reasons: 'culture' })).path).toBe('/q/why-culture');
  });

  it('lets somebody who does not take part go, and keeps nothing', async () => {
    const visitor = await started();
    const rows = (await site.store.dump('drafts')).length;
    const page = await visitor.submit('/q/taking-part', { taking_part: 'no' });
    expect([page.path, headingIn(page.html)]).toEqual([
      '/ended?campaign=leavers-2026',
      'You have chosen not to take part',
    ]);
    expect(page.html).toContain('0800 000 0000');
    expect(page.html).toContain('nothing that you entered is kept');
    expect(await site.store.dump('drafts')).toHaveLength(rows - 1);
    expect(visitor.cookie).toBeUndefined();
  });

  it('asks first where more than that was entered', async () => {
    const visitor = await atCheck();
    const rows = (await site.store.dump('drafts')).length;
    const page = await visitor.submit('/q/taking-part', { taking_part: 'no' });
    expect(page.html).toContain('Delete my answers');
    expect(await site.store.dump('drafts')).toHaveLength(rows);
    expect((await visitor.get('/continue')).path).toBe('/check');
    expect(headingIn((await visitor.submit('/delete-answers')).html)).toBe('Your answers are deleted');
    expect(await site.store.dump('drafts')).toHaveLength(rows - 1);
    expect(headingIn((await visitor.get('/continue')).html)).toBe(
      'We cannot find your answers in this browser',
    );
  });
});

describe('check your answers', () => {
  it('shows each question asked with its answer or that there is none, and a link that says what it changes', async () => {
    const visitor = await atCheck();
    const { html } = await visitor.get('/check');
    expect(html).toContain('Workload or caseload');
    expect(html).toContain('Not provided');
    expect(html).toContain('href="/q/reasons"');
    expect(html).toMatch(
      /Change<span class="govuk-visually-hidden"> your answer: Which one was the main reason\?<\/span>/,
    );
    expect(html).toContain('>Send your answers</button>');
  });

  it('comes straight back after a change that asks for nothing more', async () => {
    const visitor = await atCheck();
    expect((await visitor.get('/q/tenure')).html).toContain('href="/check" class="govuk-back-link"');
    expect((await visitor.submit('/q/tenure', { tenure: 'gt10y' })).path).toBe('/check');
  });

  it('asks new follow-ups first, and says which answers a change took away', async () => {
    const visitor = await atCheck();
    const next = await visitor.submit('/q/reasons', { reasons: ['pay', 'career'] });
    // Workload was the main reason: it is asked anew, with what is left of the reasons.
    expect(next.path).toBe('/q/main-reason');
    expect(next.html).toContain('2 answers no longer apply and were removed');
    expect(next.html).toContain('<li>What was it about your workload?</li>');
    const follow = await visitor.submit('/q/main-reason', { main_reason: 'career' });
    expect([follow.path, follow.html.includes('no longer appl')]).toEqual(['/q/why-career', false]);
    const back = await visitor.submit('/q/why-career', {});
    expect(back.path).toBe('/check');
    expect(back.html).not.toContain('What was it about your workload?');
  });
});

describe('two windows', () => {
  it('both keep what they were given', async () => {
    const visitor = await atCheck();
    const answers = await Promise.all([
      visitor.post('/q/tenure', { tenure: 'gt10y' }),
      visitor.post('/q/role-group', { role_group: 'spo' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const { html } = await visitor.get('/check');
    expect(html).toContain('More than 10 years');
    expect(html).toContain('Senior probation officer or other manager');
  });
});
