import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoHeads } from '../../../shared/adapters/dynamodb/heads.ts';
import { openSite, type Site } from './site.ts';
import { codeIn, headingIn, Visitor } from './visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(() => {
  site.at('2026-11-10T10:00:00Z');
});
afterAll(() => site.close());

describe('a resume code', () => {
  it('goes on in another browser, however it is typed, at the page that is next and in the language chosen', async () => {
    const one = new Visitor(site.app);
    const code = codeIn((await one.start(await site.link())).html);
    await one.submit('/q/taking-part?lang=cy', { taking_part: 'yes' });
    await one.submit('/q/role-group', { role_group: 'po' });
    const typings = [
      code,
      code.toLowerCase(),
      ` ${code.replaceAll('-', ' ')}\t`,
      code.replaceAll('-', '\u2013').replaceAll('0', 'o').replaceAll('1', 'l'),
      `\u200b${code.replaceAll('-', '')}`,
    ];
    for (const typed of typings) {
      const other = new Visitor(site.app);
      site.store.calls();
      const page = await other.submit('/resume', { code: typed });
      expect([page.status, page.path]).toEqual([200, '/q/tenure']);
      expect(site.store.calls()).toHaveLength(2);
      expect(page.html).toContain('<html lang="cy"');
      expect((await other.get('/q/role-group')).html).toContain('value="po" checked=""');
    }
  });

  it.each([
    ['empty', ''],
    ['too short', 'ABCD'],
    ['of nobody', '0'.repeat(26)],
    ['with a letter that no code has', 'U'.repeat(26)],
    ['with bits that no code has', `${'0'.repeat(25)}1`],
    ['a book', 'A'.repeat(100_000)],
    ['a nul byte', '\0'],
  ])('that is %s is refused with the same words', async (_, code) => {
    const page = await new Visitor(site.app).submit('/resume', { code });
    expect(page.status).toBe(422);
    expect(page.html).toContain('<title>Error: Go on with your answers - Holdfast</title>');
    expect(page.html).toContain('Enter a code whose answers have not been sent and are still kept');
    expect(page.html.length).toBeLessThan(10_000);
  });

  it('ends with its draft: when that has passed its day, was deleted, or was sent', async () => {
    const [late, sent] = [new Visitor(site.app), new Visitor(site.app)];
    const codes = [];
    for (const visitor of [late, sent]) codes.push(codeIn((await visitor.start(await site.link())).html));
    await sent.answerAll();
    await sent.send();
    expect((await new Visitor(site.app).submit('/resume', { code: codes[1]! })).status).toBe(422);
    site.at('2026-11-30T00:00:00Z');
    expect((await new Visitor(site.app).submit('/resume', { code: codes[0]! })).status).toBe(422);
  });
});

describe('withdrawing', () => {
  const withdraw = (receipt: string) => new Visitor(site.app).submit('/withdraw', { receipt });

  it('gives the same page for a code that is known and one that is not', async () => {
    const visitor = new Visitor(site.app);
    await visitor.start(await site.link());
    await visitor.answerAll();
    const known = await withdraw(codeIn((await visitor.send()).html).toLowerCase());
    const unknown = await withdraw('0000 0000 0000 0000');
    expect(known.status).toBe(200);
    expect(known.html).toBe(unknown.html);
    expect(known.html).toContain('If your answers had not been mixed by 10 November 2026, they are removed.');
  });

  it('leaves the hash that the envelope holds, first, and only then looks at the shuffle', async () => {
    const visitor = new Visitor(site.app);
    await visitor.start(await site.link());
    await visitor.answerAll();
    const receipt = codeIn((await visitor.send()).html);
    site.store.calls();
    await withdraw(receipt);
    expect(site.store.calls()).toEqual(['PutItem withdrawals', 'Query heads']);
    const { receiptHash } = site.parts.sessions.of(
      Buffer.from(/=([^.]*)\./.exec(visitor.cookie!)![1]!, 'base64url'),
    );
    expect(await site.store.dump('withdrawals')).toContainEqual({ pk: 'withdrawn', sk: receiptHash });
  });

  it('names the day of a shuffle that has frozen and is not done, and says nothing when the mark was not left', async () => {
    const heads = dynamoHeads(site.store.client, 'heads');
    const at = { campaign: 'leavers-2026', region: 'LDN', month: '2026-10' };
    await heads.begin(at, { state: 'frozen', run: 'a', chunks: 0, seed: new Uint8Array(32) });
    expect((await withdraw('0'.repeat(16))).html).toContain('mixed by 1 November 2026, they are removed');
    await heads.end(at);
    expect((await withdraw('0'.repeat(16))).html).toContain('mixed by 10 November 2026, they are removed');
    site.store.failWith('ThrottlingException', 'PutItem withdrawals');
    site.store.calls();
    const page = await withdraw('0'.repeat(16));
    site.store.failWith(undefined);
    expect([page.status, site.store.calls()]).toEqual([503, ['PutItem withdrawals']]);
  });

  it.each([
    ['empty', ''],
    ['too long', '0'.repeat(17)],
    ['no code', 'my receipt'],
    ['a book', 'A'.repeat(100_000)],
  ])('with a code that is %s leaves no mark', async (_, receipt) => {
    const rows = (await site.store.dump('withdrawals')).length;
    const page = await withdraw(receipt);
    expect(page.status).toBe(422);
    expect(page.html).toContain('Enter the 16 letters and numbers of your receipt code');
    expect(await site.store.dump('withdrawals')).toHaveLength(rows);
    expect(headingIn(page.html)).toBe('Withdraw your answers');
  });
});
