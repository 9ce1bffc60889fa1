import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATCH, commentName, writeComments } from './comments.ts';
import { CAMPAIGN, type ConsoleSite, openConsole } from './site.ts';

let site: ConsoleSite;
beforeAll(async () => {
  site = await openConsole();
  await site.open();
  await writeComments(site);
});
afterAll(() => site.close());

const textOf = async (reply: Response | Promise<Response>): Promise<string> => (await reply).text();

/** Goes through every comment that is left to somebody; returns the pages they read. */
async function codeAll(cookie: string, form: Record<string, string>): Promise<string[]> {
  const read: string[] = [];
  for (;;) {
    const next = (await site.get(`${BATCH}/next`, cookie)).headers.get('Location') ?? '';
    if (!next.includes('/comments/')) return read;
    read.push(await textOf(site.get(next, cookie)));
    expect((await site.post(next, cookie, form)).headers.get('Location')).toBe(`${BATCH}/next`);
  }
}

describe('coding comments in the console', () => {
  it('brings a coder from their first page to a batch, and shows nothing of who wrote what when', async () => {
    const coder = await site.as('coder');
    expect((await site.get('/', coder)).headers.get('Location')).toBe('/coding');
    const list = await textOf(site.get('/coding', coder));
    expect(list).toContain(`href="${BATCH}"`);
    expect(list).not.toContain('href="/reports"');
    const batch = await textOf(site.get(BATCH, coder));
    expect(batch).toContain('Begin to code');
    expect(batch).not.toContain('caseload');
    expect(await textOf(site.get(`${BATCH}/next`, coder))).toContain('begin first');
  });

  it('lets two people code, each alone, then resolve what differs and count', async () => {
    const [first, second] = [await site.as('coder'), await site.asAnother('coder')];
    expect((await site.post(`${BATCH}/begin`, first)).headers.get('Location')).toBe(`${BATCH}/next`);
    const read = await codeAll(first, { theme: 'workload' });
    expect(read).toHaveLength(11);
    for (const page of read) {
      expect(page).toContain('Its words suggest: Workload and caseload.');
      expect(page).toContain('Write to [email]');
      expect(page).not.toMatch(/checked|zelda/);
      // Addresses name the campaign.
      expect(page.replaceAll(/<[^>]*>/g, '')).not.toMatch(/\b20\d\d\b|Cardiff/);
    }
    expect(await textOf(site.get(BATCH, first))).toContain('A second person codes some of the comments');
    expect((await site.get(`${BATCH}/differences`, first)).status).toBe(409);
    expect((await site.get(`${BATCH}/agreement`, first)).status).toBe(409);

    await site.post(`${BATCH}/begin`, second);
    const others = await codeAll(second, { theme: 'none' });
    expect(others).toHaveLength(10);
    for (const page of others) expect(page).not.toContain('checked');

    const differences = await textOf(site.get(`${BATCH}/differences`, second));
    const links = [...differences.matchAll(/href="([^"]*\/differences\/[0-9a-f]{32})"/g)].map(
      ([, to = '']) => to,
    );
    expect(links).toHaveLength(10);
    const one = await textOf(site.get(links[0] ?? '', second));
    expect(one).toContain('First coder: Workload and caseload. Second coder: no theme.');
    expect((await site.post(`${BATCH}/close`, second)).status).toBe(409);
    for (const link of links) await site.post(link, second, { theme: 'workload' });
    expect(await textOf(site.get(`${BATCH}/agreement`, second))).toContain(
      'Of 10 comments that two people coded',
    );
    expect((await site.post(`${BATCH}/close`, second)).headers.get('Location')).toBe(BATCH);
    expect(await textOf(site.get(BATCH, first))).toContain('It is counted');
  });

  it('says what is missing in a form, and keeps what was ticked', async () => {
    const coder = await site.as('coder');
    const at = `${BATCH}/comments/${commentName(0)}`;
    const empty = await site.post(at, coder);
    expect(empty.status).toBe(400);
    expect(await textOf(empty)).toContain('Select what the comment is about');
    const both = await textOf(site.post(at, coder, { theme: 'none' }));
    expect(both).toContain('This cannot be done now');
  });

  it('writes each step into the audit log, with no text and no theme', async () => {
    const deeds = (await site.audit()).map(({ what }) => what);
    expect(new Set(deeds)).toEqual(
      new Set([
        'coding of comments begun',
        'comment coded',
        'difference between coders resolved',
        'batch of comments counted',
      ]),
    );
    expect(JSON.stringify(await site.audit())).not.toMatch(/caseload|workload/);
  });

  it('shows a coder no report and no campaign, and comments to nobody who is not one', async () => {
    const coder = await site.as('coder');
    for (const path of [
      `/campaigns/${CAMPAIGN.id}`,
      '/released',
      `/campaigns/${CAMPAIGN.id}/reports/2026-Q3/nation`,
    ])
      expect((await site.get(path, coder)).status).toBe(403);
    for (const role of ['admin', 'researcher', 'analyst', 'hrbp', 'head'] as const)
      expect((await site.get('/coding', await site.as(role))).status).toBe(403);
    const both = await textOf(site.get('/reports', await site.as('coder', 'head')));
    expect(both).toContain('href="/coding"');
    expect(both).not.toContain('Why people left');
  });
});
