import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTION } from '../functions/console/action.ts';
import { DIVE } from '../functions/console/dive.ts';
import { keepReasons } from '../functions/console/reasons.ts';
import { keepReport } from '../functions/console/report.ts';
import { keepStaffing } from '../functions/console/staffing.ts';
import { type ConsoleSite, openConsole, SITE } from '../functions/console/site.ts';
import { BATCH, commentName, writeComments } from '../functions/console/comments.ts';
import { browser, NO_BROWSER } from './browser.ts';
import { visitThrough } from './visit.ts';

const CAMPAIGN = '/campaigns/leavers-2026';
/** One that is to be brought, and one that is checked. */
const LISTS = ['wa1t1ng0', 'checked0'] as const;
const PAGES = [
  '/',
  CAMPAIGN,
  `${CAMPAIGN}/reports`,
  `${CAMPAIGN}/reports/2026-Q3/unit-N03SW1`,
  `${CAMPAIGN}/publish/2026-Q3/unit-N03SW1`,
  `${CAMPAIGN}/runs/2026-Q3-abcd1234`,
  '/new-campaign',
  '/new-campaign?survey=new-starter-check',
  '/campaigns/drafted',
  '/campaigns/drafted/draft',
  '/campaigns/drafted/steps/approve',
  '/campaigns/drafted/preview',
  `${CAMPAIGN}/steps/invite`,
  `${CAMPAIGN}/steps/remind`,
  `${CAMPAIGN}/steps/close`,
  `${CAMPAIGN}/people`,
  `${CAMPAIGN}/lists/${LISTS[0]}`,
  `${CAMPAIGN}/lists/${LISTS[1]}`,
  '/audit-log',
  '/people',
  '/people/person-1',
  '/account',
  '/actions',
  '/actions?show=all&sort=owner',
  '/actions/unit-N03SW1/abcd1234',
  '/actions/unit-N03SW1/abcd1234/note',
  '/actions/unit-N03SW1/abcd1234/value',
  '/actions/unit-N03SW1/abcd1234/terms',
  '/actions/unit-N03SW1/abcd1234/close',
  '/new-action?recommendation=1',
  '/new-action/unit-N03SW1?campaign=leavers-2026&clock=2026-Q4',
  '/new-action/unit-N03SW1?campaign=leavers-2026&clock=2026-Q4&reason=workload',
  '/action-plan',
  '/toolkit',
  '/context-data',
  '/context-data/staffing',
  '/context-data/staffing/0123456789abcdef',
  '/recruitment',
  '/deep-dives',
  '/unit-rates',
  '/new-deep-dive/unit-N03SW1',
  '/deep-dives/unit-N03SW1/abcd1234',
  '/deep-dives/unit-N03SW1/abcd1234/comparator',
  '/deep-dives/unit-N03SW1/abcd1234/theme',
  '/deep-dives/unit-N03SW1/abcd1234/practices',
  '/deep-dives/unit-N03SW1/abcd1234/review',
  '/you-said-we-did/unit-N03SW1',
  '/wheel',
  '/wheel/unit-N03SW1',
  '/wheel/unit-N03CTM?grade=pso',
  '/wheel/region-N03?sort=leaving',
  '/wheel/unit-N03SW1/corrections?month=2026-09&figure=staff',
  '/wheel/nation/finance',
  '/wheel/nation/finance/csv?cost=much',
  '/views',
  '/human-factors?place=region-N03',
  '/cuts',
  '/registers/recruitment-campaigns',
  '/registers/evaluations/new',
  '/reports?sort=place',
  `${CAMPAIGN}/schedule`,
  '/coding',
  BATCH,
  `${BATCH}/comments/${commentName(0)}`,
  `${BATCH}/quotes`,
  `${BATCH}/quotes/from`,
  `${BATCH}/quotes/from/${commentName(0)}`,
  '/support',
  '/missing',
];

describe.skipIf(NO_BROWSER)(
  `a researcher in a browser${NO_BROWSER ? ` (skipped: ${NO_BROWSER})` : ''}`,
  () => {
    let site: ConsoleSite;
    let chromium: Browser | undefined;
    beforeAll(async () => {
      [chromium, site] = await Promise.all([browser(), openConsole()]);
      await site.open();
      await writeComments(site);
      await site.post(`${BATCH}/begin`, await site.as('coder'));
      await keepReport(site.reports, await site.release());
      await keepReasons(site, { clock: '2026-Q4', recruitment: true });
      await keepStaffing(site);
      await site.post('/views/nation', await site.as('admin'), { form: 'abcd1234', name: 'The nation' });
      await keepPeople(site);
      await site.desk.actions.add(ACTION);
      await site.desk.deepDives.add(DIVE);
      await site.post('/action-plan', await site.as('admin'));
      await site.publish('unit-N03SW1', undefined, { title: 'Why people left Cardiff and the Vale' });
      await site.desk.runs.start('leavers-2026-2026-Q3-abcd1234', {
        campaign: 'leavers-2026',
        clock: '2026-Q3',
      });
    });
    afterAll(async () => {
      await chromium?.close();
      await site.close();
    });

    async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<[Page, BrowserContext]> {
      const context = await chromium!.newContext(options);
      const page = await context.newPage();
      await visitThrough(page, site.app);
      return [page, context];
    }

    async function openSignedIn(options?: Parameters<Browser['newContext']>[0]): Promise<Page> {
      const [page, context] = await open(options);
      const [name = '', value = ''] = (await site.as('researcher', 'admin', 'coder')).split('=');
      await context.addCookies([{ name, value, url: SITE, secure: true, httpOnly: true, sameSite: 'Lax' }]);
      return page;
    }

    it.each([320, 1280])(
      'meets nothing that axe finds against WCAG 2.2 AA at %i pixels, and no sideways scrolling',
      async (width) => {
        const page = await openSignedIn({ viewport: { width, height: 800 } });
        const found: string[] = [];
        for (const path of PAGES) {
          await page.goto(SITE + path);
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
            .analyze();
          found.push(
            ...violations.map(
              ({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.html).join(' ')}`,
            ),
          );
          const taken = await page.evaluate(() => document.documentElement.scrollWidth);
          if (taken !== width) found.push(`${path} is ${taken} pixels wide`);
        }
        expect(found).toEqual([]);
      },
      480_000,
    );

    it('shows a head of PDU on a phone their own reports, and nothing that axe finds', async () => {
      const [page, context] = await open({ viewport: { width: 320, height: 800 } });
      const [name = '', value = ''] = (await site.as('head')).split('=');
      await context.addCookies([{ name, value, url: SITE, secure: true, httpOnly: true, sameSite: 'Lax' }]);
      await page.goto(`${SITE}/reports`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.getByRole('link', { name: /^Cardiff and the Vale/ }).click();
      await page.getByRole('button', { name: 'Open the report' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });

    it('takes as long as they need to find a file: its form is asked for anew when it is sent', async () => {
      const page = await openSignedIn();
      await page.goto(`${SITE}${CAMPAIGN}/lists/${LISTS[0]}`);
      site.pass(180_000);
      const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('address,unit\n') };
      await page.getByLabel('List of people').setInputFiles(file);
      const sending = page.waitForRequest((request) => request.method() === 'POST');
      await page.getByRole('button', { name: 'Upload the list' }).click();
      const [, policy = ''] = /name="policy"\s+([\w+/=]+)/i.exec((await sending).postData() ?? '') ?? [];
      const { expiration } = JSON.parse(Buffer.from(policy, 'base64').toString()) as { expiration: string };
      expect(Date.parse(expiration) - site.desk.clock.now()).toBeGreaterThan(0);
    });

    it('gets from the campaign to a report, and signs out, without JavaScript', async () => {
      const page = await openSignedIn({ javaScriptEnabled: false });
      await page.goto(SITE);
      await page.getByRole('link', { name: /Leavers 2026/ }).click();
      await page.getByRole('button', { name: 'Run the report now' }).click();
      await page.getByRole('heading', { name: 'The report is being run' }).waitFor();
      site.runs.become({ state: 'done' });
      await page.getByRole('button', { name: 'Check again' }).click();
      await page.getByRole('link', { name: 'See the reports' }).click();
      await page.getByRole('link', { name: /^Cardiff and the Vale/ }).click();
      await page.getByRole('button', { name: 'Open the report' }).waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'You have signed out' }).waitFor();
      expect(await page.title()).toBe('You have signed out - Holdfast research console');
    });
  },
);

/** A draft, and two lists of the open campaign. */
async function keepPeople(site: ConsoleSite): Promise<void> {
  const { desk } = site.campaignOffice;
  await desk.campaigns.keepInstrument(desk.catalogue.find(({ id }) => id === 'exit-interview')!);
  await desk.campaigns.keepEstate('leavers-2026', desk.estate);
  const cookie = await site.as('researcher');
  const contacts = { 'help-email': 'h@example.org', 'eap-phone': '0800', 'concern-url': 'https://c.example' };
  const fields = { id: 'drafted', title: 'Drafted', k: '10', languages: 'english', ...contacts };
  await site.post('/new-campaign', cookie, { ...fields, instrument: 'exit-interview' });
  const by = { id: 'person-1', name: 'Rhian Sample' };
  for (const id of LISTS) {
    const at = new Date(desk.clock.now()).toISOString();
    await desk.lists.add({ campaign: 'leavers-2026', id, by, at, state: 'waiting' });
  }
  const rows = [
    'ann@leaver.example,N03SW1,2026-10',
    'nobody,N03SW1,2026-10',
    'ann@leaver.example,N03SW1,2026-10',
  ];
  const csv = ['address,unit,leaving month', ...rows].join('\n');
  await desk.uploads.put(`lists/leavers-2026/${LISTS[1]}.csv`, new TextEncoder().encode(csv), 'text/csv');
  await site.post(`${CAMPAIGN}/lists/${LISTS[1]}/check`, cookie);
}
