import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { htmlProblems } from '../../web/html-problems.ts';
import { keepReport, POLICY } from './report.ts';
import { CAMPAIGN, type ConsoleSite, openConsole } from './site.ts';

const REPORT = '/campaigns/leavers-2026/reports/2026-Q3/unit-N03SW1';

describe('a researcher in the console', () => {
  let site: ConsoleSite;
  let cookie: string;
  beforeEach(async () => {
    site = await openConsole();
    cookie = await site.as('researcher');
  });
  afterEach(() => site.close());

  const text = async (path: string) => (await site.get(path, cookie)).text();
  /** As read: without tags. */
  const words = async (path: string) =>
    (await text(path)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

  it('is told what to do where there is no campaign', async () => {
    expect(await words('/')).toContain('There are no campaigns yet. What to do next');
  });

  it('sees every campaign with its status and its smallest group', async () => {
    await site.open();
    await site.open({
      id: 'old-survey',
      title: 'Old survey',
      clock: 'cohort',
      status: 'closed',
      source: 'DETE 2014',
    });
    const home = await words('/');
    expect(home).toContain('Leavers 2026 leavers-2026 Open 10');
    expect(home).toContain('Old survey old-survey, imported from DETE 2014 Closed 10');
  });

  it('sees no count of a campaign before one is released', async () => {
    await site.open();
    const page = await words('/campaigns/leavers-2026');
    expect(page).toContain('Nothing is released yet.');
    expect(page).not.toMatch(/\d+ people answered/);
  });

  it('sees released counts by region and unit, and one wording for every unit that waits', async () => {
    await site.open({ reportDay: 20 });
    await site.release();
    const run = { campaign: 'leavers-2026', clock: '2026-Q3' };
    await site.desk.runs.start('leavers-2026-2026-Q3-scheduled', run);
    const page = await words('/campaigns/leavers-2026');
    expect(page).toContain('All regions England and Wales: 41 people answered');
    expect(page).toContain('Wales 41 people answered');
    expect(page).toContain('London No figure of its own yet. Next check 20 January 2027. Unit');
    expect(page).toContain(
      'Brent No figure of its own yet. Units of this size usually take more than 3 years.',
    );
    expect(page).toContain('Cardiff and the Vale 17 people answered');
    expect(page).toContain(
      'Gwent No figure of its own yet. Units of this size usually take 14 months. Next check 20 January 2027. ' +
        'Together as Gwent and Powys: 12 people answered',
    );
    expect(page).toContain(
      'Swansea No figure of its own yet. Units of this size usually take 9 months. Next check 20 January 2027.',
    );
  });

  it('asks no table that could hold more than what is released', async () => {
    await site.open();
    await site.release();
    site.store.calls();
    await site.get('/campaigns/leavers-2026', cookie);
    expect(new Set(site.store.calls())).toEqual(
      new Set(['GetItem sessions', 'GetItem people', 'GetItem campaigns', 'Query releases']),
    );
  });

  it('stops at a stored release that somebody changed', async () => {
    await site.open();
    const { workings } = site;
    await site.release();
    const [key, content] = [...workings.contents][0]!;
    workings.contents.set(key, Buffer.from(Buffer.from(content).toString().replace('"n":17', '"n":16')));
    expect((await site.get('/campaigns/leavers-2026', cookie)).status).toBe(500);
    expect(String(site.faults)).toContain('A stored release is not what its name');
  });

  describe('runs the report now', () => {
    const formOf = (page: string) => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const start = (form: string) => site.post('/campaigns/leavers-2026/runs', cookie, { form });

    it('for the quarter that has just ended, once however often the button is pressed', async () => {
      await site.open();
      const page = await text('/campaigns/leavers-2026');
      expect(page).toContain('The last full quarter is July to September 2026.');
      const responses = await Promise.all([start(formOf(page)), start(formOf(page))]);
      const addresses = new Set(responses.map((response) => response.headers.get('Location')));
      expect([...addresses]).toEqual([`/campaigns/leavers-2026/runs/2026-Q3-${formOf(page)}`]);
      expect([...site.runs.started]).toEqual([
        [`leavers-2026-2026-Q3-${formOf(page)}`, { campaign: 'leavers-2026', clock: '2026-Q3' }],
      ]);
      expect(formOf(await text('/campaigns/leavers-2026'))).not.toBe(formOf(page));
    });

    it('and sees it going on, finished or failed, with the reason', async () => {
      await site.open();
      const form = formOf(await text('/campaigns/leavers-2026'));
      const address = (await start(form)).headers.get('Location') ?? '';
      expect(await words(address)).toContain('Check again');
      site.runs.become({ state: 'done' });
      expect(await words(address)).toContain('The report run is finished');
      site.runs.become({ state: 'failed', why: 'Answers could not be counted.' });
      const failed = await words(address);
      expect(failed).toContain('The report run failed');
      expect(failed).toContain('Answers could not be counted.');
      site.runs.become({ state: 'stopped' });
      expect(await words(address)).toContain('The report run was stopped');
    });

    it('of a closed cohort at its close, and of no draft and no cohort that is still open', async () => {
      await site.open({ id: 'cohort', clock: 'cohort', status: 'closed' });
      await site.open({ id: 'open-cohort', clock: 'cohort', status: 'open' });
      await site.open({ id: 'draft', status: 'draft' });
      expect(await text('/campaigns/cohort')).toContain('Run the report now');
      for (const id of ['open-cohort', 'draft']) {
        expect(await text(`/campaigns/${id}`)).not.toContain('Run the report now');
        const response = await site.post(`/campaigns/${id}/runs`, cookie, { form: 'abcd1234' });
        expect(response.status).toBe(409);
      }
      expect(site.runs.started.size).toBe(0);
    });

    it.each(['', 'A', 'abcd12345', '../../etc', 'abcd-123', '\u0000'])(
      'never from a form that says "%s"',
      async (form) => {
        await site.open();
        expect((await start(form)).status).toBe(404);
        expect(site.runs.started.size).toBe(0);
      },
    );

    it('with a form that is too long to be ours refused', async () => {
      await site.open();
      expect((await start('a'.repeat(300_000))).status).toBe(413);
    });
  });

  describe('with a report', () => {
    beforeEach(async () => {
      await site.open();
      await keepReport(site.reports, await site.release());
    });

    it('finds it from its campaign, its unit and the list of reports', async () => {
      expect(await text('/campaigns/leavers-2026')).toContain(`href="${REPORT}"`);
      expect(await words('/campaigns/leavers-2026/reports')).toContain(
        'July to September 2026 Cardiff and the Vale (Wales)',
      );
      expect(await words(REPORT)).toContain('Why people left Cardiff and the Vale');
    });

    it('opens it in the browser under its own policy', async () => {
      const response = await site.get(`${REPORT}/html`, cookie);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('Content-Security-Policy')).toBe(POLICY);
      expect(response.headers.get('Content-Disposition')).toMatch(/^inline/);
      expect(await response.text()).toContain('<title>Cardiff</title>');
    });

    it.each([
      ['pdf', 'application/pdf'],
      ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['csv', 'text/csv; charset=utf-8'],
    ])('downloads it as %s, marked in the name of the file', async (format, type) => {
      const response = await site.get(`${REPORT}/${format}`, cookie);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe(type);
      expect(response.headers.get('Content-Disposition')).toContain(
        `attachment; filename="OFFICIAL-SENSITIVE leavers 2026-Q3 Cardiff.${format}"`,
      );
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    });

    it('leaves in the audit log who downloaded what, without a figure', async () => {
      await site.get(`${REPORT}/pdf`, cookie);
      const deed = {
        who: { id: 'person-1', name: 'Rhian Sample' },
        what: 'report downloaded',
        target: { campaign: 'leavers-2026', clock: '2026-Q3', scope: 'unit-N03SW1', format: 'pdf' },
        from: 'GET /campaigns/:campaign/reports/:clock/:scope/:format',
      };
      expect(await site.audit()).toMatchObject([
        { n: 1, ...deed, step: { is: 'intent' } },
        { n: 2, ...deed, step: { is: 'outcome', of: 1, ended: 'done' } },
      ]);
    });

    it('is not served a file that differs from its manifest', async () => {
      const { contents } = site.reports;
      const pdf = [...contents.keys()].find((key) => key.endsWith('.pdf')) ?? '';
      contents.set(pdf, new Uint8Array([1]));
      expect((await site.get(`${REPORT}/pdf`, cookie)).status).toBe(500);
    });
  });

  it.each([
    '/campaigns/unknown',
    '/campaigns/unknown/reports',
    '/campaigns/leavers-2026/runs/2026-Q3-abcd1234',
    '/campaigns/leavers-2026/runs/anything',
    '/campaigns/leavers-2026/reports/2026-Q3/unit-N03SW1',
    '/campaigns/leavers-2026/reports/2026-Q3/unit-N03SW1/pdf',
    '/campaigns/leavers-2026/reports/2026-Q9/nation',
    '/campaigns/leavers-2026/reports/2026-Q3/..%2F..%2Freleases',
    '/campaigns/%00/reports/2026-Q3/nation/html',
    '/campaigns/%F0%28',
    '/nothing/here',
  ])('gets a clear page, not a fault, at %s', async (path) => {
    await site.open();
    const response = await site.get(path, cookie);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Page not found');
    expect(site.faults).toEqual([]);
  });

  it('meets pages that are valid HTML', async () => {
    cookie = await site.as('researcher', 'admin');
    await site.open();
    await keepReport(site.reports, await site.release());
    await site.post('/campaigns/leavers-2026/runs', cookie, { form: 'abcd1234' });
    const paths = [
      '/',
      '/audit-log',
      '/people',
      '/people/person-1',
      '/account',
      '/support',
      '/privacy',
      '/cookies',
      '/accessibility',
      '/signed-out',
      '/missing',
    ];
    const pages = ['', '/reports', '/runs/2026-Q3-abcd1234'].map((path) => `/campaigns/leavers-2026${path}`);
    for (const path of [...paths, ...pages, REPORT]) {
      expect([path, await htmlProblems(await text(path))]).toEqual([path, []]);
    }
  });

  it('finds in the audit log what one person did, and nothing of others', async () => {
    const admin = await site.as('admin');
    await site.open();
    const other = await site.asAnother('researcher');
    await site.post('/campaigns/leavers-2026/runs', other, { form: 'abcd1234' });
    const [mine, theirs] = (await site.desk.people.list()).map(({ id }) => id).sort();
    const of = async (who: string | undefined) => (await site.get(`/audit-log?who=${who}`, admin)).text();
    expect(await of(theirs)).toContain('report run started');
    expect(await of(mine)).not.toContain('report run started');
    expect(await of('nobody')).toContain('report run started');
  });

  it('sees what a campaign is called as text, whatever is in it', async () => {
    await site.open({ title: '<script>alert(1)</script>', source: '"><img src=x>' });
    for (const path of ['/', `/campaigns/${CAMPAIGN.id}`]) {
      expect(await text(path)).not.toMatch(/<script>|<img/);
    }
  });
});
