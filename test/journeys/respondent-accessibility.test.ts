import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser, NO_BROWSER } from './browser.ts';
import { type ServedSite, serveSite } from './respondent-site.ts';

const WIDTHS = [320, 1280];

/** Axe takes a second a page on a small machine. */
const PATIENCE = { timeout: 240_000 };

let site: ServedSite;
let chromium: Browser | undefined;

/** Walks through pages and keeps what each breaks, and whether it has to be scrolled from side to side. */
class Walk {
  readonly faults: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async begin(): Promise<Walk> {
    return new Walk(await (await chromium!.newContext()).newPage());
  }

  async look(name: string): Promise<void> {
    for (const width of WIDTHS) {
      await this.page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page: this.page })
        // The pages have no frames, and a blank page for each result takes as long as the test itself.
        .setLegacyMode()
        // The back link stands before the main content, as the GOV.UK Design System has it.
        .disableRules('region')
        .analyze();
      const needed = await this.page.evaluate(() => document.documentElement.scrollWidth);
      this.faults.push(
        ...violations.map(({ id, nodes }) => `${name} at ${width}: ${id} ${nodes[0]?.html}`),
        ...(needed > width ? [`${name} at ${width}: is ${needed} wide`] : []),
      );
    }
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${site.address}${path}`);
  }

  async see(path: string): Promise<void> {
    await this.go(path);
    await this.look(path);
  }

  press = (name: string): Promise<void> => this.page.getByRole('button', { name, exact: true }).click();
}

describe.skipIf(NO_BROWSER)(`respondents' pages ${NO_BROWSER ?? ''}`, () => {
  beforeAll(async () => {
    [site, chromium] = await Promise.all([serveSite(), browser()]);
  });
  afterAll(async () => {
    await chromium?.close();
    await site.close();
  });

  it(
    'of codes, information and refusals pass axe and never scroll sideways at 320 and 1280 pixels',
    PATIENCE,
    async () => {
      const walk = await Walk.begin();
      for (const path of ['/', '/resume', '/support', '/privacy', '/cookies', '/accessibility']) {
        await walk.see(`${path}?campaign=leavers-2026`);
      }
      await walk.see('/support?lang=cy');
      await walk.go('/withdraw');
      await walk.press('Withdraw my answers');
      await walk.look('withdraw error');
      await walk.page.getByLabel('Your receipt code').fill('0000-0000-0000-0000');
      await walk.press('Withdraw my answers');
      await walk.look('withdrawn');
      await walk.see(`/i/${'A'.repeat(32)}`);
      await walk.see(`/i/${await site.link({ replaced: true })}`);
      await walk.see('/finished');
      await walk.see(`/no-mail/${'A'.repeat(32)}`);
      await walk.press('Stop emails about this survey');
      await walk.look('mails stopped');
      await walk.see(`/o/${await site.openLink()}`);
      expect(walk.faults).toEqual([]);
    },
  );

  it('put the error summary in focus where scripts run, and lead from it to the field', async () => {
    const walk = await Walk.begin();
    const { page } = walk;
    await walk.go('/withdraw');
    await walk.press('Withdraw my answers');
    const focused = (of: 'className' | 'id') =>
      page.evaluate((name) => document.activeElement?.[name] ?? '', of);
    // The script that moves the focus may run a moment after the page has loaded.
    await expect.poll(() => focused('className')).toContain('govuk-error-summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused('id')).toBe('receipt');
  });
});
