import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoMailStops } from '../../../shared/adapters/dynamodb/mail-stops.ts';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { openSite, type Site } from './site.ts';

const TOKEN = 'a'.repeat(32);
const KEY = cryptoLinks.stopKey(TOKEN);

let site: Site;
beforeEach(async () => {
  site = await openSite();
  await dynamoMailStops(site.store.client, 'mail').offer(KEY, '2999-03-03');
});
afterEach(() => site.close());

const stopped = () => dynamoMailStops(site.store.client, 'mail').stopped(KEY);
const ask = (init: RequestInit, token = TOKEN) => site.app.request(`/no-mail/${token}`, init);

describe('the page that stops mails', () => {
  it('changes nothing when it is opened, by a person or by a scanner', async () => {
    for (const method of ['GET', 'HEAD']) expect((await ask({ method })).status).toBe(200);
    expect(await stopped()).toBe(false);
  });

  it('stops them when its button is pressed', async () => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' };
    const reply = await ask({ method: 'POST', headers });
    expect(reply.status).toBe(200);
    expect(await reply.text()).toContain('You will get no more emails');
    expect(await stopped()).toBe(true);
  });

  it('stops them by the one click of a mail service, which shows no page and follows no redirection', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const reply = await ask({ method: 'POST', headers, body: 'List-Unsubscribe=One-Click' });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('Location')).toBeNull();
    expect(reply.headers.get('Set-Cookie')).toBeNull();
    expect(await stopped()).toBe(true);
  });

  it('is not used by a form of another site', async () => {
    const reply = await ask({ method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(reply.status).toBe(403);
    expect(await stopped()).toBe(false);
  });

  it.each(['b'.repeat(32), 'short', '%00', 'x'.repeat(3000)])(
    'answers a link that nobody has as any: %s',
    async (token) => {
      const known = await ask({ method: 'POST' });
      const reply = await ask({ method: 'POST' }, token);
      expect(reply.status).toBe(200);
      const plain = async (one: Response) => (await one.text()).replaceAll(/\/no-mail\/[^"?]*/g, '');
      expect(await plain(reply)).toBe(await plain(known));
      expect(await site.store.dump('mail')).toHaveLength(1);
    },
  );
});
