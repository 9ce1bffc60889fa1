import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { htmlProblems } from '../../web/html-problems.ts';
import { keepReport } from './report.ts';
import { type ConsoleSite, openConsole, READER } from './site.ts';

const REPORT = '/campaigns/leavers-2026/reports/2026-Q3/unit-N03SW1';
const PUBLISH = '/campaigns/leavers-2026/publish/2026-Q3/unit-N03SW1';
const PASS_ON = '/campaigns/leavers-2026/pass-on/2026-Q3/unit-N03SW1';

let site: ConsoleSite;
let researcher: string;
beforeEach(async () => {
  site = await openConsole();
  await site.open();
  await keepReport(site.reports, await site.release());
  researcher = await site.as('researcher');
});
afterEach(() => site.close());

const words = async (response: Response | Promise<Response>) =>
  (await (await response).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const publish = (form: Record<string, string>, cookie = researcher) => site.post(PUBLISH, cookie, form);

describe('a report', () => {
  it('is read by the head of its unit from when it is published to them, and not before', async () => {
    const head = await site.as('head');
    expect((await site.get(`${REPORT}/pdf`, head)).status).toBe(404);
    expect(await words(site.get('/reports', head))).toContain('There is no report for you yet.');
    const done = await publish({ reader: ' Rhian.Sample@example.invalid ' });
    expect(done.headers.get('Location')).toBe(`${PUBLISH}?told=yes`);
    expect((await site.get(`${REPORT}/pdf`, head)).status).toBe(200);
    expect(await words(site.get('/reports', head))).toContain('Cardiff and the Vale, Wales');
  });

  it('is gone from them with the next page when it is withdrawn, and comes back when it is published again', async () => {
    const head = await site.as('head');
    await publish({ reader: READER });
    await site.post(`${PUBLISH}/withdraw`, researcher, { reader: READER });
    for (const path of [REPORT, `${REPORT}/html`]) expect((await site.get(path, head)).status).toBe(404);
    expect(await words(site.get('/reports', head))).toContain('There is no report for you yet.');
    expect(await words(site.get(PUBLISH, researcher))).toMatch(
      /Withdrawn 10 November 2026.* by Rhian Sample/,
    );
    await publish({ reader: READER });
    expect((await site.get(REPORT, head)).status).toBe(200);
  });

  it('is told of by mail, once, without a figure', async () => {
    await publish({ reader: READER });
    await publish({ reader: READER });
    expect(site.notices).toEqual([
      {
        to: READER,
        title: 'Why people left Cardiff and the Vale',
        campaign: 'leavers-2026',
        clock: '2026-Q3',
        scope: 'unit-N03SW1',
      },
    ]);
  });

  it('is published where the mail is lost, and whoever published it is told so', async () => {
    site.loseMail();
    const done = await publish({ reader: READER });
    expect(await words(site.get(done.headers.get('Location') ?? '', researcher))).toContain(
      'The notice could not be sent: tell the reader yourself.',
    );
    expect((await site.get(REPORT, await site.as('head'))).status).toBe(200);
  });

  it.each(['', 'nobody', 'a@b', 'a b@example.org', `${'x'.repeat(250)}@example.org`])(
    'is published to no address like "%s"',
    async (reader) => {
      const reply = await publish({ reader });
      expect(reply.status).toBe(400);
      const page = await reply.text();
      expect(page).toContain('Error: ');
      expect(page).toContain('Enter the address that the reader signs in with');
      expect(await htmlProblems(page)).toEqual([]);
      expect(site.notices).toEqual([]);
    },
  );

  it('is published and withdrawn by researchers alone, and never where there is none', async () => {
    for (const role of ['head', 'hrbp', 'analyst'] as const) {
      const cookie = await site.as(role);
      expect((await publish({ reader: READER }, cookie)).status).toBe(403);
      expect((await site.post(`${PUBLISH}/withdraw`, cookie, { reader: READER })).status).toBe(403);
    }
    const nothing = PUBLISH.replace('N03SW1', 'N03A');
    expect((await site.post(nothing, researcher, { reader: READER })).status).toBe(404);
    expect((await site.post(`${PUBLISH}/withdraw`, researcher, { reader: READER })).status).toBe(404);
    expect(await site.store.dump('publications')).toEqual([]);
  });

  it('shows the researcher who opened and who downloaded it, the newest first', async () => {
    await publish({ reader: READER });
    const head = await site.as('head');
    await site.get(`${REPORT}/html`, head);
    site.pass(60_000);
    await site.get(`${REPORT}/pdf`, head);
    const page = await words(site.get(PUBLISH, researcher));
    expect(page).toMatch(
      /the newest first Who When As Rhian Sample 10 November 2026 at 10:01:00 PDF Rhian Sample 10 November 2026 at 10:00:00 Page/,
    );
  });

  it('leaves what was published to whom and withdrawn in the audit log', async () => {
    await publish({ reader: READER });
    await site.post(`${PUBLISH}/withdraw`, researcher, { reader: READER });
    const done = (await site.audit()).filter(({ step }) => step.is === 'outcome');
    expect(done.map(({ what, target }) => [what, target['scope'], target['reader']])).toEqual([
      ['report published', 'unit-N03SW1', READER],
      ['report withdrawn', 'unit-N03SW1', READER],
    ]);
  });
});

describe('before it is published', () => {
  const page = (scope: string) =>
    words(site.get(`/campaigns/leavers-2026/publish/2026-Q3/${scope}`, researcher));

  it('a researcher sees what is withheld, and by which rule', async () => {
    await keepReport(site.reports, await site.release(), 'nation');
    const text = await page('nation');
    expect(text).toContain('0 of 1 questions are shown whole.');
    expect(text).toContain('Would you consider working for the Probation Service again? 1 of 3 2 by value');
    expect(text).toContain('10 in a group');
  });

  it('a researcher sees that a unit has its pool’s figures, or none yet, and never how many wait', async () => {
    const release = await site.release();
    await keepReport(site.reports, release, 'unit-N03A');
    await keepReport(site.reports, release, 'unit-N03C');
    expect(await page('unit-N03A')).toContain(
      'Gwent has no figure of its own yet. The report has those of Gwent and Powys together, and says so.',
    );
    expect(await page('unit-N03C')).toContain(
      'No figure of its own yet. Units of this size usually take 9 months.',
    );
  });
});

describe('a report about how the head manages', () => {
  const head = 'pat.example@example.invalid';

  it('goes to the HR business partner, who passes it on to the head', async () => {
    const hrbp = await site.as('hrbp');
    await publish({ reader: READER, 'pass-on': 'yes' });
    expect(await words(site.get(REPORT, hrbp))).toContain('Pass it on');
    const done = await site.post(PASS_ON, hrbp, { reader: head });
    expect(done.headers.get('Location')).toBe(`${REPORT}?told=yes`);
    expect(site.notices.map(({ to }) => to)).toEqual([READER, head]);
    const kept = await site.desk.publications.get(head, {
      campaign: 'leavers-2026',
      clock: '2026-Q3',
      scope: 'unit-N03SW1',
    });
    expect(kept).toMatchObject({ by: { name: 'Rhian Sample' } });
    expect(kept?.passOn).toBeUndefined();
  });

  it('is passed on by nobody who was not asked to', async () => {
    await publish({ reader: READER });
    const hrbp = await site.as('hrbp');
    expect(await words(site.get(REPORT, hrbp))).not.toContain('Pass it on');
    expect((await site.post(PASS_ON, hrbp, { reader: head })).status).toBe(404);
    expect((await site.post(PASS_ON, await site.as('head'), { reader: head })).status).toBe(403);
    expect(site.notices).toHaveLength(1);
  });

  it('says what is wrong with an address on the page of the report', async () => {
    await publish({ reader: READER, 'pass-on': 'yes' });
    const reply = await site.post(PASS_ON, await site.as('hrbp'), { reader: 'nobody' });
    expect(reply.status).toBe(400);
    expect(await htmlProblems(await reply.text())).toEqual([]);
  });
});
