import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from '../../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { decodeEnvelope } from '../../../shared/domain/answer/envelope.ts';
import { openSite, type Site } from './site.ts';
import { headingIn, type Page, sealIn, Visitor } from './visitor.ts';

let asking: Site;
let plain: Site;
beforeAll(async () => {
  [asking, plain] = await Promise.all([openSite({ campaign: { equality: true } }), openSite()]);
});
afterAll(() => Promise.all([asking.close(), plain.close()]));

async function atCheck(site: Site, token?: string): Promise<Visitor> {
  const visitor = new Visitor(site.app);
  await visitor.start(token ?? (await site.link()));
  await visitor.answerAll();
  return visitor;
}

const optionsIn = ({ html }: Page) =>
  [...html.matchAll(/type="radio" value="([^"]*)"/g)].map(([, value]) => value);

async function envelopeOf(site: Site, token: string) {
  const row = (await site.store.dump('envelopes')).find(({ sk }) => sk === cryptoLinks.envelopeKey(token));
  return decodeEnvelope(await open(site.privateKey, row!['sealed'] as Uint8Array))!;
}

describe('the equality questions', () => {
  it('come after the check with their own explanation, one a page, and before sending', async () => {
    const token = await asking.link();
    const visitor = await atCheck(asking, token);
    const check = await visitor.get('/check');
    expect(check.html).toContain('action="/equality/equality"');
    expect(check.html).not.toContain('Send your answers</button>');
    const gate = await visitor.get('/equality/equality');
    expect(headingIn(gate.html)).toBe('Do you want to answer the equality questions?');
    for (const text of ['They are optional', 'numbers under 10 are left out', 'Skip this question'])
      expect(gate.html).toContain(text);
    expect(gate.html).not.toContain('Question group');
    expect(gate.html).toContain('href="/check" class="govuk-back-link"');

    const places = [];
    let page = await visitor.submit('/equality/equality', { eq_gate: 'yes' });
    while (page.path !== '/ready') {
      places.push(page.path);
      expect(optionsIn(page).at(-1)).toBe('pnts');
      page = await visitor.submit(page.path, page.path.endsWith('age') ? { eq_age: '25to34' } : {});
    }
    expect(places).toEqual(['eq-age', 'eq-sex', 'eq-ethnic', 'eq-disab'].map((id) => `/equality/${id}`));
    expect(page.html).toMatch(/25 to 34[^]*Not provided[^]*Send your answers<\/button>/);
    const sent = await visitor.submit('/send', { 'page-seal': sealIn(page.html) });
    expect(headingIn(sent.html)).toBe('Your answers are sent');
    const { equality, answers } = await envelopeOf(asking, token);
    expect(equality).toEqual({ eq_gate: 'yes', eq_age: '25to34' });
    expect(Object.keys(answers).filter((id) => id.startsWith('eq_'))).toEqual([]);
  });

  it.each([{ eq_gate: 'no' }, {}])('are passed by with %j, and what was said before goes', async (fields) => {
    const token = await asking.link();
    const visitor = await atCheck(asking, token);
    await visitor.submit('/equality/equality', { eq_gate: 'yes' });
    await visitor.submit('/equality/eq-sex', { eq_sex: 'f' });
    const ready = await visitor.submit('/equality/equality', fields);
    expect([ready.path, ready.html.includes('Female')]).toEqual(['/ready', false]);
    await visitor.submit('/send', { 'page-seal': sealIn(ready.html) });
    expect((await envelopeOf(asking, token)).equality).toEqual(fields);
  });

  it('refuse what they do not offer, keep it on the page, and keep what stood', async () => {
    const visitor = await atCheck(asking);
    await visitor.submit('/equality/equality', { eq_gate: 'yes' });
    await visitor.submit('/equality/eq-age', { eq_age: '55plus' });
    for (const bad of [{ eq_age: 'old' }, { eq_age: ['16to24', '25to34'] }]) {
      const page = await visitor.submit('/equality/eq-age', bad);
      expect([page.status, page.html.includes('id="eq_age-error"')]).toEqual([422, true]);
    }
    const welsh = await visitor.submit('/equality/eq-age', { eq_age: '25to34', 'page-language': 'cy' });
    expect(welsh.html).toContain('value="25to34" checked=""');
    expect((await visitor.get('/equality/eq-age')).html).toContain('value="55plus" checked=""');
  });

  it('wait for the other questions, and are not there where a campaign does not ask them', async () => {
    const early = new Visitor(asking.app);
    await early.start(await asking.link());
    expect((await early.get('/equality/equality')).path).toBe('/q/taking-part');
    expect((await early.submit('/equality/equality', { eq_gate: 'yes' })).path).toBe('/q/taking-part');
    expect((await early.get('/ready')).path).toBe('/q/taking-part');
    const other = await atCheck(plain);
    for (const place of ['/equality/equality', '/equality/eq-age', '/ready'])
      expect((await other.get(place)).path).toBe('/check');
    expect((await other.submit('/equality/equality', { eq_gate: 'yes' })).path).toBe('/check');
    expect((await new Visitor(asking.app).get('/equality/equality')).status).toBe(410);
  });

  it('cost two calls a page', async () => {
    const visitor = await atCheck(asking);
    asking.store.calls();
    await visitor.post('/equality/equality', { eq_gate: 'yes' });
    expect(asking.store.calls()).toEqual(['GetItem drafts', 'PutItem drafts']);
  });
});
