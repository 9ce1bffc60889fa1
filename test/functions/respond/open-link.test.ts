import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { dynamoTickets } from '../../../shared/adapters/dynamodb/tickets.ts';
import { inGroups } from '../../../shared/domain/kernel/crockford.ts';
import { openSite, type Site } from './site.ts';
import { codeIn, Visitor } from './visitor.ts';

/** What `openLink` of the site gives. */
const CODE = '04A2M8GQ0W';

let site: Site;
beforeEach(async () => {
  site = await openSite();
  if ((await site.openLink()) !== CODE) throw new Error('The link has another code.');
});
afterEach(() => site.close());

const everything = () =>
  Promise.all((['tickets', 'drafts', 'envelopes'] as const).map((id) => site.store.dump(id)));

async function send(visitor: Visitor) {
  await visitor.get(`/o/${CODE}`);
  await visitor.submit(`/o/${CODE}`, { lang: 'en' });
  await visitor.answerAll();
  return visitor.send();
}

describe('the page of an open link', () => {
  it('changes nothing when it is opened, and says that its figures are shown apart', async () => {
    const before = await everything();
    const { status, html } = await new Visitor(site.app).get(`/o/${CODE}`);
    expect(status).toBe(200);
    expect(html).toContain(`action="/o/${CODE}"`);
    expect(html).toContain('31 January 2027');
    expect(html).toContain('shown apart from those of people we invited');
    expect(html).not.toContain('works once');
    expect(await everything()).toEqual(before);
  });

  it.each([CODE.toLowerCase(), inGroups(CODE), CODE.replaceAll('0', 'O')])(
    'is found as people type it: %s',
    async (typed) => {
      expect((await new Visitor(site.app).get(`/o/${encodeURIComponent(typed)}`)).status).toBe(200);
    },
  );

  it.each(['0000000000', 'short', '%00', `${CODE}X`, 'x'.repeat(500)])(
    'is not found by what was never given out: %s',
    async (code) => {
      expect((await new Visitor(site.app).get(`/o/${code}`)).status).toBe(404);
      expect((await new Visitor(site.app).post(`/o/${code}`)).status).toBe(404);
    },
  );

  it('is no personal link, and no personal link is one', async () => {
    expect((await new Visitor(site.app).get(`/i/${CODE}`)).status).toBe(404);
    expect((await new Visitor(site.app).post('/start', { token: CODE })).status).toBe(404);
    expect((await new Visitor(site.app).get(`/o/${await site.link()}`)).status).toBe(404);
  });
});

describe('answering by an open link', () => {
  it('sends once in a browser session, and another session sends its own', async () => {
    const visitor = new Visitor(site.app);
    const sent = await send(visitor);
    const receipt = codeIn(sent.html);
    expect(receipt).not.toBe('');
    const again = await visitor.submit(`/o/${CODE}`, { lang: 'en' });
    expect([again.path, codeIn(again.html)]).toEqual(['/sent', receipt]);
    expect((await visitor.get(`/o/${CODE}`)).html).toContain('Answers were sent from this browser');
    expect(await site.store.dump('envelopes')).toHaveLength(1);
    expect(codeIn((await send(new Visitor(site.app))).html)).not.toBe(receipt);
    expect(await site.store.dump('envelopes')).toHaveLength(2);
  });

  it('goes on with the same draft where somebody starts twice, and sends the same answers once', async () => {
    const visitor = new Visitor(site.app);
    await visitor.submit(`/o/${CODE}`, { lang: 'en' });
    const again = await visitor.submit(`/o/${CODE}`, { lang: 'en' });
    expect(again.path).toMatch(/^\/q\//);
    expect(await site.store.dump('drafts')).toHaveLength(2);
    await visitor.answerAll();
    await Promise.all([visitor.send(), visitor.send()]);
    expect(await site.store.dump('envelopes')).toHaveLength(1);
  });

  it('is refused from another site, past its last day and when it was taken back', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await site.app.request(`/o/${CODE}`, { method: 'POST', headers })).status).toBe(403);
    const tickets = dynamoTickets(site.store.client, 'tickets');
    const ticket = (await tickets.get(cryptoLinks.ticketKey(CODE)))!;
    await tickets.markReplaced(cryptoLinks.ticketKey(CODE), ticket);
    expect((await new Visitor(site.app).get(`/o/${CODE}`)).status).toBe(410);
    expect((await new Visitor(site.app).post(`/o/${CODE}`)).status).toBe(410);
  });

  it('is told to wait where too many began in this hour, and nothing is lost', async () => {
    site.parts.starts.take = () => Promise.resolve(false);
    const reply = await new Visitor(site.app).post(`/o/${CODE}`, { lang: 'en' });
    expect(reply.status).toBe(503);
    expect(await site.store.dump('drafts')).toEqual([]);
  });
});
