import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.ts';
import { headingIn, Visitor } from './visitor.ts';

const BEGUN = '2026-11-10T10:00:00Z';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.at(BEGUN));
afterAll(() => site.close());

async function begun(expires = '2027-01-31'): Promise<Visitor> {
  const visitor = new Visitor(site.app);
  await visitor.start(await site.link({ expires }));
  await visitor.submit('/q/taking-part', { taking_part: 'yes' });
  return visitor;
}

describe('the time that answers are kept', () => {
  it('is said at the start, and nothing warns while there is plenty', async () => {
    const visitor = new Visitor(site.app);
    const code = await visitor.start(await site.link());
    expect(code.html).toContain('can be opened until the end of 29 November 2026');
    await visitor.submit('/q/taking-part', { taking_part: 'yes' });
    expect((await visitor.get('/q/role-group')).html).not.toContain('29 November 2026');
  });

  it('is warned of before it is over, and any answer extends it', async () => {
    const visitor = await begun();
    site.at('2026-11-27T09:00:00Z');
    const warned = await visitor.get('/q/role-group');
    expect(warned.html).toContain('not sent can be opened until the end of 29 November 2026. Answer or skip');
    const next = await visitor.submit('/q/role-group');
    expect(next.html).not.toContain('29 November 2026');
    site.at('2026-12-10T09:00:00Z');
    expect((await visitor.get('/q/tenure')).status).toBe(200);
    site.at('2026-12-14T09:00:00Z');
    expect(headingIn((await visitor.get('/q/tenure')).html)).toBe(
      'We cannot find your answers in this browser',
    );
  });

  it('is never longer than the link’s, which the warning says instead', async () => {
    const visitor = await begun('2026-11-22');
    await visitor.answerAll();
    site.at('2026-11-21T09:00:00Z');
    const check = await visitor.get('/check');
    expect(check.html).toContain(
      'Your link works until the end of 22 November 2026. Send your answers by then.',
    );
    await visitor.submit('/q/tenure', { tenure: 'gt10y' });
    expect((await visitor.get('/check')).html).toContain('the end of 22 November 2026');
    expect(headingIn((await visitor.send()).html)).toBe('Your answers are sent');
  });

  it('says nothing of the day it began: it ends with a week, or with the link', async () => {
    const days = [];
    for (const day of ['2026-11-10', '2026-11-12', '2026-11-15']) {
      site.at(`${day}T10:00:00Z`);
      const before = new Set((await site.store.dump('drafts')).map(({ pk }) => pk));
      await begun();
      days.push(
        ...(await site.store.dump('drafts'))
          .filter(({ pk }) => !before.has(pk))
          .map(({ expires }) => expires),
      );
    }
    expect(days).toEqual(['2026-11-29', '2026-11-29', '2026-11-29']);
  });
});
