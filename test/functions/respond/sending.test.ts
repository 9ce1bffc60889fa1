import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from '../../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { dynamoTickets } from '../../../shared/adapters/dynamodb/tickets.ts';
import { dynamoWaitingEnvelopes } from '../../../shared/adapters/dynamodb/waiting-envelopes.ts';
import { decodeEnvelope } from '../../../shared/domain/answer/envelope.ts';
import { openSite, type Site } from './site.ts';
import { codeIn, headingIn, LEAVER, sealIn, Visitor } from './visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function atCheck(token: string, answers = LEAVER): Promise<Visitor> {
  const visitor = new Visitor(site.app);
  await visitor.start(token);
  await visitor.answerAll(answers);
  return visitor;
}

const envelopeOf = async (token: string) =>
  (await site.store.dump('envelopes')).find(({ sk }) => sk === cryptoLinks.envelopeKey(token));

/** The row as it stands once a shuffle has mixed it. */
const emptied = async (token: string) => {
  const waiting = dynamoWaitingEnvelopes(site.store.client, 'envelopes');
  await waiting.empty('leavers-2026', 'LDN', cryptoLinks.envelopeKey(token), true);
};

describe('sending', () => {
  it('seals the answers to the campaign with four calls, one of them the write that decides', async () => {
    const token = await site.link();
    const visitor = await atCheck(token);
    const { html } = await visitor.get('/check');
    site.store.calls();
    const sent = await visitor.post('/send', { 'page-seal': sealIn(html) });
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, '/sent']);
    expect(site.store.calls()).toEqual([
      'GetItem drafts',
      'GetItem tickets',
      'PutItem envelopes',
      'DeleteItem drafts',
    ]);
    const { sealed } = (await envelopeOf(token))!;
    const content = decodeEnvelope(await open(site.privateKey, sealed as Uint8Array))!;
    expect(content).toMatchObject({ campaign: 'leavers-2026', version: '1.0.0', unit: 'LDN01' });
    expect(content.answers).toMatchObject({
      reasons: ['workload', 'pay'],
      main_reason: 'workload',
      x_time: 2,
      x_face: 'na',
      trigger_text: 'My caseload doubled in Llŷn',
    });
  });

  it('gives a receipt in groups, the date of the shuffle and what happens next, at no call', async () => {
    const visitor = await atCheck(await site.link());
    await visitor.send();
    site.store.calls();
    const page = await visitor.get('/sent');
    expect(site.store.calls()).toEqual([]);
    expect(headingIn(page.html)).toBe('Your answers are sent');
    expect(codeIn(page.html)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(page.html.split(codeIn(page.html))).toHaveLength(2);
    expect(page.html).toContain('on 1 December 2026, if at least 10 people there');
    expect(page.html).toContain('href="/withdraw"');
    await visitor.submit('/finish');
    expect(headingIn((await visitor.get('/sent')).html)).toBe('We cannot find your answers in this browser');
  });

  it('writes a cookie that any browser keeps, after sending too', async () => {
    const visitor = await atCheck(await site.link());
    await visitor.send();
    const longestId = 60;
    expect((visitor.cookie ?? '').length - 'leavers-2026'.length + longestId).toBeLessThan(120);
  });

  it('leads back to the receipt wherever the same browser goes', async () => {
    const token = await site.link();
    const visitor = await atCheck(token);
    await visitor.send();
    for (const path of ['/check', '/q/tenure', '/continue', '/save-code']) {
      expect((await visitor.get(path)).path).toBe('/sent');
    }
    expect((await visitor.get(`/i/${token}`)).html).toContain('Answers were sent from this browser');
  });

  it('leaves no plain answer and no token in any table', async () => {
    const [sent, waiting] = [await site.link(), await site.link()];
    await (await atCheck(sent)).send();
    await atCheck(waiting);
    const tables = ['tickets', 'drafts', 'envelopes', 'withdrawals', 'heads'] as const;
    const bytes = (value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
    const all = (await Promise.all(tables.map((table) => site.store.dump(table)))).flat();
    const text = all
      .flatMap((row) => Object.entries(row).map(([name, value]) => `${name}=${bytes(value)}`))
      .join('\n');
    for (const plain of [
      sent,
      waiting,
      'caseload',
      'workload',
      'Llŷn',
      'reasons',
      'main_reason',
      'probation',
    ]) {
      expect(text).not.toContain(plain);
    }
  });

  it('makes every envelope alike but for its key and what is sealed', async () => {
    const [short, long] = [await site.link(), await site.link()];
    await (
      await atCheck(short, { 'taking-part': { taking_part: 'yes' }, reasons: { reasons: 'pnts' } })
    ).send();
    await (await atCheck(long, { ...LEAVER, best: { best: 'ŵ'.repeat(1000) } })).send();
    const rows = await Promise.all([envelopeOf(short), envelopeOf(long)]);
    const shape = (row: Record<string, unknown> | undefined) =>
      Object.entries(row!).map(([name, value]) => [name, (value as { length: number }).length]);
    expect(shape(rows[0])).toEqual(shape(rows[1]));
    expect(Object.keys(rows[0]!).toSorted()).toEqual(['expires', 'pk', 'retryHash', 'sealed', 'sk']);
  });
});

describe('sending again', () => {
  it('stores one envelope of fifty parallel sendings, and gives all fifty the same receipt', async () => {
    const token = await site.link();
    const visitor = await atCheck(token);
    const seal = sealIn((await visitor.get('/check')).html);
    const { cookie } = visitor;
    const receipts = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const browser = new Visitor(site.app);
        browser.cookie = cookie;
        return codeIn((await browser.submit('/send', { 'page-seal': seal })).html);
      }),
    );
    expect(new Set(receipts).size).toBe(1);
    expect(receipts[0]).not.toBe('');
    const rows = await site.store.dump('envelopes');
    expect(rows.filter(({ sk }) => sk === cryptoLinks.envelopeKey(token))).toHaveLength(1);
  });

  it('is the same sending after a crash between the envelope and the deletion of the draft', async () => {
    const token = await site.link();
    const visitor = await atCheck(token);
    const seal = sealIn((await visitor.get('/check')).html);
    site.store.failWith('ThrottlingException', 'DeleteItem drafts');
    const first = codeIn((await visitor.submit('/send', { 'page-seal': seal })).html);
    site.store.failWith(undefined);
    const before = await envelopeOf(token);
    visitor.app = site.restarted();
    const again = await visitor.submit('/send', { 'page-seal': seal });
    expect([again.path, codeIn(again.html)]).toEqual(['/sent', first]);
    expect(await envelopeOf(token)).toEqual(before);
  });

  it('is the same sending when the answer to the first was lost on its way', async () => {
    const visitor = await atCheck(await site.link());
    const seal = sealIn((await visitor.get('/check')).html);
    const { cookie } = visitor;
    const first = await visitor.submit('/send', { 'page-seal': seal });
    visitor.cookie = cookie;
    site.store.calls();
    const again = await visitor.submit('/send', { 'page-seal': seal });
    expect(site.store.calls()).toEqual(['GetItem drafts', 'GetItem envelopes']);
    expect(codeIn(again.html)).toBe(codeIn(first.html));
  });

  it('is told from a sending by another session, which loses nothing but is not accepted', async () => {
    const token = await site.link();
    const [one, other] = [
      await atCheck(token),
      await atCheck(token, { ...LEAVER, reasons: { reasons: 'career' } }),
    ];
    await one.send();
    const before = await envelopeOf(token);
    const page = await other.send();
    expect([page.status, headingIn(page.html)]).toEqual([409, 'Not accepted: this link was used']);
    expect(page.html).toContain('mailto:survey-help@example.org');
    expect(await envelopeOf(token)).toEqual(before);
    expect((await other.get('/check')).status).toBe(200);
  });

  it('stays refused once the envelope was emptied', async () => {
    const token = await site.link();
    const [one, other] = [await atCheck(token), await atCheck(token)];
    await one.send();
    await emptied(token);
    expect((await other.send()).status).toBe(409);
    expect((await envelopeOf(token))!['sealed']).toBeUndefined();
  });

  it('with a form of another session, or of none, finds nothing', async () => {
    const [one, other] = [await atCheck(await site.link()), await atCheck(await site.link())];
    const seal = sealIn((await one.get('/check')).html);
    await one.send();
    await other.submit('/q/taking-part', { taking_part: 'no' });
    await other.submit('/delete-answers');
    const stranger = new Visitor(site.app);
    stranger.cookie = '__Host-holdfast=AAAAAAAAAAAAAAAAAAAAAA.en';
    for (const form of [seal, '', 'AAAA', '%%%', 'A'.repeat(500)]) {
      const page = await stranger.submit('/send', { 'page-seal': form });
      expect([page.status, headingIn(page.html)]).toEqual([
        410,
        'We cannot find your answers in this browser',
      ]);
    }
  });
});

describe('a link that changed while answering', () => {
  it('was replaced: the answers are not sent, and the page says which link to use', async () => {
    const token = await site.link();
    const visitor = await atCheck(token);
    const ticket = { campaign: 'leavers-2026', unit: 'LDN01', region: 'LDN', expires: '2027-01-31' };
    await dynamoTickets(site.store.client, 'tickets').markReplaced(cryptoLinks.ticketKey(token), ticket);
    const page = await visitor.send();
    expect([page.status, headingIn(page.html)]).toEqual([410, 'This link was replaced']);
    expect(await envelopeOf(token)).toBeUndefined();
  });

  it('has expired: so has the draft', async () => {
    const visitor = await atCheck(await site.link({ expires: '2026-11-15' }));
    const seal = sealIn((await visitor.get('/check')).html);
    site.at('2026-11-16T00:00:01Z');
    expect((await visitor.submit('/send', { 'page-seal': seal })).status).toBe(410);
    expect((await visitor.get('/check')).status).toBe(410);
    site.at('2026-11-10T10:00:00Z');
  });

  it('belongs to a campaign that has closed: nothing is sent', async () => {
    const token = await site.link();
    const visitor = await atCheck(token);
    const seal = sealIn((await visitor.get('/check')).html);
    await site.change({ status: 'closed' });
    site.at('2026-11-10T10:06:00Z');
    for (const page of [await visitor.submit('/send', { 'page-seal': seal }), await visitor.get('/check')]) {
      expect([page.status, headingIn(page.html)]).toEqual([410, 'This link has expired']);
    }
    expect(await envelopeOf(token)).toBeUndefined();
  });
});
