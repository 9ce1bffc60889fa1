import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { htmlProblems } from '../../web/html-problems.ts';
import { ACTION } from './action.ts';
import { keepReport } from './report.ts';
import { keepReasons } from './reasons.ts';
import { type ConsoleSite, openConsole, READER } from './site.ts';
import { loadContext } from './staffing.ts';

const UNIT = 'unit-N03SW1';
const BEGIN = `/new-action/${UNIT}?campaign=leavers-2026&clock=2026-Q3`;
const FORM = {
  form: 'abcd1234',
  title: 'Plan caseloads together each week',
  decision: 'agreed',
  owner: 'Deputy Head of PDU',
  'target-day': '31',
  'target-month': '3',
  'target-year': '2027',
};

describe('actions in the console', () => {
  let site: ConsoleSite;
  let head: string;
  beforeEach(async () => {
    site = await openConsole();
    await site.open();
    head = await site.as('head');
  });
  afterEach(() => site.close());

  const words = async (path: string, cookie = head) =>
    (await (await site.get(path, cookie)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  const begin = (form: Record<string, string> = FORM, reason = 'workload') =>
    site.post(`/actions/${UNIT}?campaign=leavers-2026&clock=2026-Q3&reason=${reason}`, head, form);

  /** The report that has the reasons, as it is once a researcher has given it to the head. */
  const publishReasons = async () => {
    await keepReasons(site);
    await keepReport(site.reports, 'a'.repeat(64), UNIT);
    const address = `/campaigns/leavers-2026/publish/2026-Q3/${UNIT}`;
    await site.post(address, await site.as('researcher'), { reader: READER });
  };

  it('say what to do next where there are none', async () => {
    expect(await words('/actions')).toContain('There are no actions here yet. What to do next');
  });

  describe('from a report', () => {
    beforeEach(publishReasons);

    it('begin with a reason that it shows, and the practice that is documented for it', async () => {
      const report = await (await site.get(`/campaigns/leavers-2026/reports/2026-Q3/${UNIT}`, head)).text();
      expect(report).toContain(BEGIN.replace('&', '&amp;'));
      const reasons = await words(BEGIN);
      expect(reasons).toContain('Workload and caseload 14 of 20 (70%) Named most often 95% interval');
      expect(reasons).not.toContain('Line management');
      const form = await words(`${BEGIN}&reason=workload`);
      expect(form).toContain('named by 14 of 20 (70%) of those who answered in Cardiff and the Vale');
      expect(form).toContain('page 27. Yorkshire and the Humber. Evidence: region reports benefit.');
    });

    it('are kept once, however often the button is pressed, with what they answer', async () => {
      const [first, second] = [await begin(), await begin()];
      expect([first.status, second.status]).toEqual([303, 303]);
      expect(first.headers.get('Location')).toBe(`/actions/${UNIT}/abcd1234`);
      const stored = await site.desk.actions.list();
      expect(stored).toMatchObject([
        {
          scope: UNIT,
          revision: 1,
          target: '2027-03-31',
          made: { by: 'Rhian Sample', on: '2026-11-10' },
          answers: { kind: 'driver', driver: 'workload', clock: '2026-Q3', scope: UNIT },
        },
      ]);
      expect((await begin({ ...FORM, title: 'Something else' })).status).toBe(409);
      expect(
        (await site.audit())
          .filter(({ what }) => what === 'action begun')
          .map(({ what, step }) => [what, step.is === 'outcome' && step.ended]),
      ).toEqual([
        ['action begun', false],
        ['action begun', 'done'],
        ['action begun', false],
        ['action begun', 'done'],
        ['action begun', false],
        ['action begun', 'refused'],
      ]);
    });

    it('come back with what was typed and what is wrong with it', async () => {
      const reply = await begin({ ...FORM, owner: '', title: 'Plan <b>caseloads</b>' });
      expect(reply.status).toBe(400);
      const page = await reply.text();
      expect(page).toContain('Error: Begin an action');
      expect(page).toContain('<a href="#owner">Enter who owns the action</a>');
      expect(page).toContain('Plan &lt;b&gt;caseloads&lt;/b&gt;');
      expect(page).toContain('value="abcd1234"');
      expect(await htmlProblems(page)).toEqual([]);
      expect(await site.desk.actions.list()).toEqual([]);
    });

    it.each([
      ['a reason whose figure is withheld', 'management'],
      ['a reason that nobody is asked about', 'weather'],
    ])('cannot answer %s', async (_, reason) => {
      expect((await begin(FORM, reason)).status).toBe(404);
      expect((await site.get(`${BEGIN}&reason=${reason}`, head)).status).toBe(404);
    });

    it('show the driver before and since, and warn of what a fall does not prove', async () => {
      await begin();
      const page = await words(`/actions/${UNIT}/abcd1234`);
      expect(page).toContain('When this action was begun, 14 of 20 (70%) of those who answered');
      expect(page).toContain('There is no newer figure to compare with yet.');
      await keepReasons(site, { clock: '2026-Q4', n: 40, workload: 16 });
      expect(await words(`/actions/${UNIT}/abcd1234`)).toContain(
        'There is no newer figure to compare with yet.',
      );
      const later = await words(`/actions/${UNIT}/abcd1234`, await site.as('researcher'));
      expect(later).toContain('Newer answers of this campaign 14 of 20 (70%)');
      expect(later).toContain('2 or fewer of 20 Named less often');
      expect(later).toContain('regression to the mean');
    });

    it('cite the version of the toolkit that they were begun with', async () => {
      const load = (asAt: string, title: string) =>
        loadContext(
          site,
          'toolkit',
          `item,title,activity,page,driver\n1,${title},Look at them.,4,workload\n`,
          asAt,
        );
      await load('2026-11-01', 'First wording');
      await begin();
      await load('2026-11-02', 'Second wording');
      expect(await words(`/actions/${UNIT}/abcd1234`)).toContain(
        'version of 1 November 2026 (a newer version is loaded): First wording (item 1, page 4). Look at them.',
      );
      expect(await words(`${BEGIN}&reason=workload`)).toContain('Second wording');
      expect(await words('/toolkit')).toContain('Version of 2 November 2026.');
    });
  });

  describe('once begun', () => {
    beforeEach(async () => {
      await publishReasons();
      await site.desk.actions.add(ACTION);
    });
    const change = (what: string, form: Record<string, string>, cookie = head) =>
      site.post(`/actions/${UNIT}/abcd1234/${what}`, cookie, { revision: '1', ...form });

    it('say whether they are on track and by what', async () => {
      const page = await words(`/actions/${UNIT}/abcd1234`);
      expect(page).toContain('Under way On track');
      expect(page).toContain(
        'It was 70% on 2 November 2026. A straight line from 60% (1 October 2026) to 100% (31 March 2027) was at 67.1% on that day.',
      );
    });

    it('take notes, values, another owner, and an end, each with who and when', async () => {
      expect((await change('note', { text: 'Lists are in.' })).status).toBe(303);
      const value = { value: '75', 'on-day': '9', 'on-month': '11', 'on-year': '2026', revision: '2' };
      expect((await change('value', value)).status).toBe(303);
      const day = { 'target-day': '30', 'target-month': '6', 'target-year': '2027' };
      const terms = { owner: 'Head of PDU', ...day, why: 'A new post.', revision: '3' };
      expect((await change('terms', terms)).status).toBe(303);
      expect((await change('close', { as: 'done', text: 'All have it.', revision: '4' })).status).toBe(303);
      const page = await words(`/actions/${UNIT}/abcd1234`);
      expect(page).toContain('10 November 2026, Rhian Sample Lists are in.');
      expect(page).toContain('9 November 2026 75% Rhian Sample');
      expect(page).toContain('Owner: Deputy Head of PDU, now Head of PDU.');
      expect(page).toContain('Done 10 November 2026, Rhian Sample. All have it.');
      expect(page).not.toContain('Add a note');
      expect((await change('note', { text: 'More', revision: '5' })).status).toBe(409);
    });

    it('are not written over by a form that was made before somebody else’s change', async () => {
      expect((await change('note', { text: 'First' })).status).toBe(303);
      const second = await change('note', { text: 'Second' });
      expect(second.status).toBe(409);
      expect(await second.text()).toContain('Nothing was written now');
      expect((await site.desk.actions.get(UNIT, 'abcd1234'))?.notes.at(-1)?.text).toBe('First');
    });

    it('are read and not changed by an analyst, and changed by their region’s HR partner', async () => {
      const analyst = await site.as('analyst');
      expect(await words(`/actions/${UNIT}/abcd1234`, analyst)).not.toContain('Add a note');
      expect((await change('note', { text: 'x' }, analyst)).status).toBe(403);
      expect((await change('note', { text: 'x' }, await site.as('hrbp'))).status).toBe(303);
    });

    it('are listed for those who see their place alone, sorted and sifted by links', async () => {
      await site.desk.actions.add({ ...ACTION, id: 'late0001', title: 'A late one', target: '2026-10-31' });
      await site.desk.actions.add({ ...ACTION, scope: 'unit-N07BRNT', title: 'Of Brent' });
      await site.desk.actions.add({ ...ACTION, scope: 'region-N03', title: 'Of Wales' });
      const list = await words('/actions');
      expect(list).toContain('Open (2)');
      expect(list).toContain('Overdue (1)');
      expect(list).not.toContain('Of Brent');
      expect(list).not.toContain('Of Wales');
      expect(await words('/actions', await site.as('hrbp'))).toContain('Of Wales');
      expect(await words('/actions', await site.as('analyst'))).toContain('Of Brent');
      expect(await words('/actions?show=overdue')).not.toContain(ACTION.title);
      const byTitle = await words('/actions?sort=title');
      expect(byTitle.indexOf('A late one')).toBeLessThan(byTitle.indexOf(ACTION.title));
    });

    it('are told to all staff in words that rest on no PDU’s answers', async () => {
      const page = await words(`/you-said-we-did/${UNIT}`);
      expect(page).toContain('110 of 300 (37%) of those who left and answered in Wales named workload');
      expect(page).toContain(`We are doing: ${ACTION.title}. Owner: Deputy Head of PDU.`);
      expect(page).not.toMatch(/14 of 20|70%/);
    });
  });

  it('show a head no figure of a report that was not published to them', async () => {
    await keepReasons(site);
    await site.desk.actions.add(ACTION);
    expect((await site.get(BEGIN, head)).status).toBe(404);
    expect((await site.get(`${BEGIN}&reason=workload`, head)).status).toBe(404);
    expect((await begin()).status).toBe(404);
    expect(await words(`/actions/${UNIT}/abcd1234`)).not.toContain('14 of 20');
    expect(await words(`/you-said-we-did/${UNIT}`)).not.toContain('110 of 300');
    expect((await site.get(BEGIN, await site.as('researcher'))).status).toBe(200);
  });

  it('of the published plan are loaded by an administrator, once', async () => {
    const admin = await site.as('admin');
    expect(await words('/action-plan', admin)).toContain('Load the published actions');
    const loaded = [await site.post('/action-plan', admin), await site.post('/action-plan', admin)];
    expect(loaded.map(({ status }) => status)).toEqual([303, 303]);
    const plan = await words('/action-plan', admin);
    expect(plan).not.toContain('Load the published actions');
    expect(plan).toContain('Have more managers complete the SEEDS2 learning package.');
    expect(await words('/actions?show=overdue', admin)).toMatch(/Overdue \(\d+\)/);
    expect(await words('/action-plan')).toContain('No action that you can see answers it here yet.');
  });

  it('can answer a recommendation in a place of one’s own', async () => {
    const reply = await site.get('/new-action?recommendation=8', head);
    expect(reply.headers.get('Location')).toBe(`/new-action/${UNIT}?recommendation=8`);
    expect((await site.post(`/actions/${UNIT}?recommendation=8`, head, FORM)).status).toBe(303);
    expect((await site.post(`/actions/${UNIT}?recommendation=9`, head, FORM)).status).toBe(404);
    expect((await site.post('/actions/nation?recommendation=8', head, FORM)).status).toBe(404);
    const hrbp = await words('/new-action?recommendation=8', await site.as('hrbp'));
    expect(hrbp).toContain('Wales (region)');
    expect(hrbp).not.toContain('Brent');
  });

  it('are pages without a fault in their markup', async () => {
    await keepReasons(site);
    await site.desk.actions.add(ACTION);
    const admin = await site.as('admin');
    await site.post('/action-plan', admin);
    const paths = ['/actions', '/action-plan', '/toolkit', BEGIN, `${BEGIN}&reason=workload`];
    const changes = ['', '/note', '/value', '/terms', '/close'].map(
      (change) => `/actions/${UNIT}/abcd1234${change}`,
    );
    for (const path of [...paths, ...changes, `/you-said-we-did/${UNIT}`, '/new-action?recommendation=1']) {
      const reply = await site.get(path, admin);
      expect([path, reply.status, await htmlProblems(await reply.text())]).toEqual([path, 200, []]);
    }
  });
});
