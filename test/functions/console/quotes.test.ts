import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATCH, commentName, writeComments } from './comments.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const FOLLOW_UP = 'They blamed whoever spoke up.';

let site: ConsoleSite;
let first: string;
let second: string;
beforeAll(async () => {
  site = await openConsole();
  await site.open();
  await writeComments(site, [FOLLOW_UP]);
  [first, second] = [await site.as('coder'), await site.asAnother('coder')];
  for (const cookie of [first, second]) {
    await site.post(`${BATCH}/begin`, cookie);
    for (;;) {
      const next = (await site.get(`${BATCH}/next`, cookie)).headers.get('Location') ?? '';
      if (!next.includes('/comments/')) break;
      await site.post(next, cookie, { theme: 'workload' });
    }
  }
  await site.post(`${BATCH}/close`, first);
});
afterAll(() => site.close());

const textOf = async (reply: Response | Promise<Response>): Promise<string> => (await reply).text();

describe('quotes in the console', () => {
  it('are proposed by one coder from what they read, and let through by another', async () => {
    expect(await textOf(site.get(BATCH, first))).toContain(`href="${BATCH}/quotes"`);
    const choose = await textOf(site.get(`${BATCH}/quotes/from`, first));
    expect(choose).toContain('Write to [email]');
    expect(choose).toContain(`href="${BATCH}/quotes/from/${commentName(3)}"`);
    expect(choose).not.toContain(FOLLOW_UP);
    const from = `${BATCH}/quotes/from/${commentName(3)}`;
    expect(await textOf(site.get(from, first))).toContain('number 3.');
    const wrong = await site.post(from, first, { text: 'Nobody wrote this at all.' });
    expect(wrong.status).toBe(400);
    expect(await textOf(wrong)).toContain('has the words of the comment');
    const sent = await site.post(from, first, { text: 'My caseload was […] too high' });
    expect(sent.headers.get('Location')).toBe(`${BATCH}/quotes`);

    const own = await textOf(site.get(`${BATCH}/quotes`, first));
    expect(own).toContain('With a second person');
    expect(own).not.toContain('/decide/');
    const others = await textOf(site.get(`${BATCH}/quotes`, second));
    const [, decide = ''] = /action="([^"]+\/decide\/[^"]+)"/.exec(others) ?? [];
    expect((await site.post(decide, first, { approve: 'yes' })).status).toBe(409);
    await site.post(decide, second, { approve: 'yes' });
    expect(await textOf(site.get(`${BATCH}/quotes`, second))).toContain('Approved');
  });

  it('are withdrawn by one person once they are let through, and not before', async () => {
    const page = await textOf(site.get(`${BATCH}/quotes`, first));
    const [, withdraw = ''] = /action="([^"]+\/withdraw\/[^"]+)"/.exec(page) ?? [];
    expect((await site.post(`${withdraw}0`, first)).status).toBe(404);
    expect((await site.post(withdraw, first)).headers.get('Location')).toBe(`${BATCH}/quotes`);
    const after = await textOf(site.get(`${BATCH}/quotes`, first));
    expect(after).toContain('Withdrawn');
    expect(after).not.toContain('/withdraw/');
  });

  it('are proposed by nobody who has not begun to code, and to look takes no place', async () => {
    const other = await openConsole();
    await other.open();
    await writeComments(other);
    const coder = await other.as('coder');
    const early = await textOf(other.get(`${BATCH}/quotes`, coder));
    expect(early).not.toContain('/quotes/from"');
    expect(early).toContain('Count the batch first');
    const refused = await other.get(`${BATCH}/quotes/from`, coder);
    expect(refused.status).toBe(409);
    expect(await textOf(refused)).toContain('Begin coding it first');
    expect(await textOf(other.get(BATCH, coder))).toContain(`action="${BATCH}/begin"`);
    await other.close();
  });

  it('are in the audit log by who did what to which, and never by their words', async () => {
    const log = await site.audit();
    expect(new Set(log.map(({ what }) => what))).toEqual(
      new Set([
        'coding of comments begun',
        'comment coded',
        'batch of comments counted',
        'quote proposed',
        'quote approved',
        'quote withdrawn',
      ]),
    );
    expect(JSON.stringify(log)).not.toContain('caseload');
  });
});
