import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../shared/domain/kernel/calendar.ts';
import { RunningStack } from '../infra/local/running-stack.ts';
import { browser, NO_BROWSER } from './browser.ts';

const RESEARCHER = 'Rhian Sample';
const ADMIN = 'Ada Placeholder';
const month = dayOf(Date.now()).slice(0, 7);

describe.skipIf(NO_BROWSER)(
  `a campaign looked after by two people${NO_BROWSER ? ` (skipped: ${NO_BROWSER})` : ''}`,
  () => {
    const stack = new RunningStack();
    let chromium: Browser | undefined;
    beforeAll(async () => {
      [chromium] = await Promise.all([browser(), stack.start('--no-demo')]);
    }, 240_000);
    afterAll(async () => {
      await chromium?.close();
      await stack.stop('SIGTERM');
      rmSync(stack.folder, { recursive: true, force: true, maxRetries: 5 });
    });

    async function signedIn(name: string, javaScriptEnabled: boolean): Promise<Page> {
      const page = await (await chromium!.newContext({ javaScriptEnabled })).newPage();
      await page.goto(stack.site('console'));
      await page.getByRole('button', { name }).click();
      await page.getByRole('heading', { name: 'Campaigns', level: 1 }).waitFor();
      return page;
    }

    async function draft(page: Page, id: string): Promise<void> {
      await page.getByRole('button', { name: 'Draft a campaign' }).click();
      await page.locator('input[value="exit-interview"]').check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByLabel('Title').fill(`Leavers ${id}`);
      await page.getByLabel('Short name').fill(id);
      await page.getByLabel('Address for help with the survey').fill('help@example.invalid');
      await page.getByLabel('Telephone of the Employee').fill('0800 000 000');
      await page.getByLabel('Page on raising a concern').fill('https://concern.example');
      await page.getByRole('button', { name: 'Save the draft' }).click();
      await page.getByRole('heading', { name: `Leavers ${id}` }).waitFor();
    }

    async function step(page: Page, id: string, link: string, button: string): Promise<void> {
      await page.goto(`${stack.site('console')}/campaigns/${id}`);
      await page.locator('a', { hasText: link }).click();
      await page.getByRole('button', { name: button }).click();
      await page.locator('.govuk-notification-banner--success').waitFor();
    }

    const mailsTo = async (address: string): Promise<readonly string[]> => {
      const listing = await (await fetch(`${stack.site('outbox')}/`)).text();
      const paths = [...listing.matchAll(/href="(\/mails\/\d+)"/g)].map(([, path]) => path);
      const mails = await Promise.all(
        paths.map(async (path) => (await fetch(`${stack.site('outbox')}${path}`)).text()),
      );
      return mails.filter((mail) => mail.includes(address));
    };

    it.each([
      ['with JavaScript', true],
      ['without JavaScript', false],
    ] as const)(
      'goes from its draft to its close, and its people are asked, %s',
      async (_, script) => {
        const id = script ? 'with-script' : 'without-script';
        const person = `ann-${id}@example.invalid`;
        const researcher = await signedIn(RESEARCHER, script);
        const admin = await signedIn(ADMIN, script);

        await draft(researcher, id);
        await researcher.getByRole('link', { name: /pages that respondents see/ }).click();
        await researcher.getByRole('heading', { name: /^Preview of / }).waitFor();
        expect(await researcher.locator('.govuk-fieldset').count()).toBeGreaterThan(60);
        expect(await researcher.getByText('Cymraeg').count()).toBeGreaterThan(10);
        await step(admin, id, 'Approve the campaign', 'Approve it as it stands');

        await researcher.goto(`${stack.site('console')}/campaigns/${id}/people`);
        await researcher.getByRole('button', { name: 'Upload a list of people' }).click();
        const csv = `address,unit,leaving month\n${person},N03SW1,${month}\nnobody,N03SW1,${month}\n`;
        const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
        await researcher.getByLabel('List of people').setInputFiles(file);
        await researcher.getByRole('button', { name: 'Upload the list' }).click();
        await researcher.getByRole('button', { name: 'Check the list' }).click();
        await researcher.getByText('what stands there is not a mail address').waitFor();
        const list = researcher.url();
        await admin.goto(list);
        await admin.getByRole('button', { name: 'Approve the list and take it in' }).click();
        await expect
          .poll(
            async () => {
              await admin.goto(list);
              return admin.getByText('People taken in').count();
            },
            { timeout: 30_000 },
          )
          .toBe(1);

        await step(researcher, id, 'Open the campaign', 'Open it now');
        await expect.poll(() => mailsTo(person), { timeout: 30_000 }).toHaveLength(1);
        const [mail = ''] = await mailsTo(person);
        const link = /href="(http:[^"]*\/i\/[^"]*)"/.exec(mail)?.[1] ?? '';
        await researcher.goto(link);
        await researcher.getByRole('button', { name: /Start/ }).first().waitFor();
        await step(researcher, id, 'Send a reminder', 'Send it to everyone now');
        await expect.poll(() => mailsTo(person), { timeout: 30_000 }).toHaveLength(2);
        await step(admin, id, 'Close the campaign', 'Close it for good');
        expect(await admin.locator('.govuk-tag', { hasText: 'Closed' }).count()).toBe(1);
      },
      180_000,
    );
  },
);
