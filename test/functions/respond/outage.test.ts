import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.ts';
import { codeIn, headingIn, sealIn, Visitor } from './visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.store.failWith(undefined));
afterAll(() => site.close());

describe('when the store is busy', () => {
  it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'TimeoutError'])(
    'with %s, what was typed travels in a form that sends it again',
    async (error) => {
      const visitor = new Visitor(site.app);
      await visitor.start(await site.link());
      await visitor.submit('/q/taking-part', { taking_part: 'yes' });
      site.store.failWith(error, 'PutItem drafts');
      const busy = await visitor.submit('/q/role-group', { role_group: 'po', other: '<b>' });
      expect([busy.status, headingIn(busy.html)]).toEqual([503, 'The service is busy']);
      expect(busy.html).toContain('<form method="post" action="/q/role-group"');
      expect(busy.html).toContain('<input type="hidden" name="role_group" value="po"/>');
      expect(busy.html).toContain('value="&lt;b&gt;"');
      site.store.failWith(undefined);
      expect((await visitor.submit('/q/role-group', { role_group: 'po' })).path).toBe('/q/tenure');
      expect(site.faults).toEqual([]);
    },
  );

  it('a sending that was cut off anywhere can be sent again as it was', async () => {
    for (const call of ['GetItem drafts', 'GetItem tickets', 'PutItem envelopes', 'DeleteItem drafts']) {
      const visitor = new Visitor(site.app);
      await visitor.start(await site.link());
      await visitor.answerAll();
      const seal = sealIn((await visitor.get('/check')).html);
      site.store.failWith('ThrottlingException', call);
      const busy = await visitor.submit('/send', { 'page-seal': seal });
      // The draft's deletion is the one step that may fail: the answers are sent by then.
      expect(busy.status).toBe(call === 'DeleteItem drafts' ? 200 : 503);
      site.store.failWith(undefined);
      expect(codeIn((await visitor.submit('/send', { 'page-seal': seal })).html)).not.toBe('');
    }
    expect(await site.store.dump('envelopes')).toHaveLength(4);
  });

  it('a link can be opened again', async () => {
    const token = await site.link();
    site.store.failWith('ThrottlingException');
    const busy = await new Visitor(site.app).get(`/i/${token}`);
    expect([busy.status, busy.html.includes(`<form method="get" action="/i/${token}"`)]).toEqual([503, true]);
  });

  it('a failure that nobody foresaw is named in the log and nowhere else', async () => {
    const token = await site.link();
    site.store.failWith('SomethingElse');
    const page = await new Visitor(site.app).get(`/i/${token}`);
    expect([page.status, headingIn(page.html)]).toEqual([500, 'Sorry, there is a problem with the service']);
    expect(page.html).not.toContain('SomethingElse');
    expect(page.html).not.toContain('made to fail');
    expect(site.faults).toEqual(['SomethingElse']);
  });
});
