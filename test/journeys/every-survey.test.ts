import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Survey, SURVEYS } from '../functions/respond/surveys.ts';
import { browser, NO_BROWSER } from './browser.ts';
import { type ServedSite, serveSite } from './respondent-site.ts';

const SIXTH = SURVEYS.find(({ instrument }) => instrument.id === 'office-move')!;

let chromium: Browser | undefined;

const path = (page: Page): string => new URL(page.url()).pathname;

async function begin({ instrument, campaign, ticket }: Survey, context: BrowserContext) {
  const site: ServedSite = await serveSite({ asked: instrument, campaign: { ...campaign, equality: true } });
  const page = await context.newPage();
  await page.goto(`${site.address}/i/${await site.link(ticket)}`);
  return { site, page };
}

/** What is focused, where it is, and whether its focus can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return undefined;
    // A radio or a checkbox is drawn by its label, which shows the focus for it.
    const drawn = at.matches('.govuk-radios__input, .govuk-checkboxes__input')
      ? getComputedStyle(at.nextElementSibling!, '::before')
      : getComputedStyle(at);
    const { top, bottom, width } = at.getBoundingClientRect();
    return {
      name: at.localName,
      type: at.getAttribute('type'),
      class: at.className,
      text: at.textContent.trim(),
      shown: drawn.boxShadow !== 'none' || drawn.outlineStyle !== 'none',
      inView: bottom > 0 && top < innerHeight && width > 0,
    };
  });

describe.skipIf(NO_BROWSER)(`every survey in a browser ${NO_BROWSER ?? ''}`, () => {
  beforeAll(async () => {
    chromium = await browser();
  });
  afterAll(() => chromium?.close());

  it.each(SURVEYS.map((survey) => [survey.instrument.id, survey] as const))(
    '%s goes from its first page to a receipt on a phone without scripts',
    async (_, survey) => {
      const context = await chromium!.newContext({
        javaScriptEnabled: false,
        viewport: { width: 320, height: 640 },
        hasTouch: true,
      });
      const { site, page } = await begin(survey, context);
      await page.getByRole('button', { name: 'Start now' }).click();
      for (let pages = 0; path(page) !== '/sent' && pages < 80; pages++) {
        // The first choice of each page: with the first of a list of boxes nothing is excluded.
        const choice = page.locator('main input[type=radio], main input[type=checkbox]').first();
        if ((await choice.count()) > 0) await choice.check();
        for (const box of await page.locator('main input[type=text], main textarea').all())
          await box.fill((await box.getAttribute('id'))?.endsWith('-year') === true ? '2026' : '3');
        await Promise.all([
          page.waitForEvent('load'),
          page.locator('main button.govuk-button').first().click(),
        ]);
      }
      expect(await page.locator('h1').innerText()).toBe('Your answers are sent');
      expect(await page.locator('.holdfast-code').innerText()).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
      expect(await site.store.dump('envelopes')).toHaveLength(1);
      await context.close();
      await site.close();
    },
  );

  it('can be answered from its first page to a receipt with the keyboard alone, every stop seen', async () => {
    const context = await chromium!.newContext({ viewport: { width: 640, height: 480 } });
    const survey = SURVEYS.find(({ instrument }) => instrument.id === 'assessor-feedback')!;
    const { site, page } = await begin(survey, context);
    const hidden: string[] = [];
    for (let pages = 0; path(page) !== '/sent' && pages < 60; pages++) {
      const before = page.url();
      for (let stops = 0; stops < 150; stops++) {
        await page.keyboard.press('Tab');
        const at = await focused(page);
        if (at === undefined) continue;
        if (!at.shown || !at.inView) hidden.push(`${path(page)} ${at.name} ${at.class} ${at.text}`);
        if (at.type === 'radio' && stops < 60) await page.keyboard.press('Space');
        if (at.name === 'textarea') await page.keyboard.type('Gwell amserlen');
        if (at.name === 'button' && at.class.startsWith('govuk-button')) {
          await page.keyboard.press('Enter');
          break;
        }
      }
      await page.waitForURL((url) => url.href !== before);
    }
    expect(hidden).toEqual([]);
    expect(await page.locator('h1').innerText()).toBe('Your answers are sent');
    await context.close();
    await site.close();
  });

  it('changes language on a page with an error, and keeps what was typed: with the keyboard too', async () => {
    const context = await chromium!.newContext();
    const { site, page } = await begin(SIXTH, context);
    await page.getByRole('button', { name: 'Start now' }).click();
    await page.goto(`${site.address}/continue`);
    await page.getByLabel('Yes, I want to take part').check();
    for (let pages = 0; path(page) !== '/q/advice' && pages < 10; pages++) {
      if (path(page) === '/q/days') await page.getByRole('textbox').fill('3');
      await page.locator('main').getByRole('button', { name: 'Continue' }).click();
    }
    const long = 'ŵ'.repeat(501);
    await page.getByRole('textbox').fill(long);
    await page.locator('main').getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'Cymraeg' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[lang=cy]');
    expect(await page.getByRole('textbox').inputValue()).toBe(long);
    expect(await page.getByRole('alert').innerText()).toContain('Mae yna broblem');
    await context.close();
    await site.close();
  });

  it('takes Enter in a box of one line for Continue, and not for a change of language', async () => {
    const context = await chromium!.newContext();
    const { site, page } = await begin(SIXTH, context);
    await page.getByRole('button', { name: 'Start now' }).click();
    await page.goto(`${site.address}/continue`);
    await page.getByLabel('Yes, I want to take part').check();
    for (let pages = 0; path(page) !== '/q/days' && pages < 10; pages++)
      await page.locator('main').getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('textbox').fill('3');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/q/ease');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
    await site.close();
  });
});
