import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headingIn, Visitor } from './visitor.ts';
import { openSite, type Site } from './site.ts';

describe('a form of an interview', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const begun = async (): Promise<Visitor> => {
    const visitor = new Visitor(site.app);
    await visitor.start(await site.link());
    return visitor;
  };
  const keyOn = async (visitor: Visitor): Promise<string> =>
    /name="form-key" value="([\w-]{22})"/.exec((await visitor.get('/q/taking-part')).html)?.[1] ?? '';

  it('is taken with the key that its page carries', async () => {
    const visitor = await begun();
    const fields = { taking_part: 'yes', 'form-key': await keyOn(visitor) };
    expect((await visitor.post('/q/taking-part', fields)).status).toBe(303);
  });

  it.each(['/q/taking-part', '/equality/gate', '/send', '/delete-answers', '/finish'])(
    'is refused at %s without one, and with that of another session',
    async (path) => {
      const [visitor, other] = [await begun(), await begun()];
      for (const key of ['', 'A'.repeat(22), await keyOn(other)]) {
        const reply = await visitor.post(path, { taking_part: 'yes', 'form-key': key });
        expect(reply.status).toBe(403);
        expect(headingIn(await reply.text())).toBe('This form was not sent from our pages');
      }
    },
  );

  it('that was left open from one interview writes nothing into the next of the same browser', async () => {
    const visitor = await begun();
    const left = await keyOn(visitor);
    await visitor.start(await site.link());
    const before = await site.store.dump('drafts');
    const reply = await visitor.post('/q/taking-part', { taking_part: 'yes', 'form-key': left });
    expect(reply.status).toBe(403);
    expect(await site.store.dump('drafts')).toEqual(before);
  });
});
