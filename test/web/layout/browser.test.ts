import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser, NO_BROWSER } from '../../journeys/browser.ts';
import { visitThrough } from '../../journeys/visit.ts';
import { specimenSite } from '../specimen-site.tsx';

describe.skipIf(NO_BROWSER)(
  `every component in a browser${NO_BROWSER ? ` (skipped: ${NO_BROWSER})` : ''}`,
  () => {
    let chromium: Browser | undefined;
    beforeAll(async () => {
      chromium = await browser();
    });
    afterAll(() => chromium?.close());

    async function open(width: number): Promise<Page> {
      const context = await chromium!.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await visitThrough(page, specimenSite());
      await page.goto('https://holdfast.test/');
      return page;
    }

    it.each([320, 1280])('has nothing that axe finds against WCAG 2.2 AA at %i pixels', async (width) => {
      const page = await open(width);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    });

    it('needs no sideways scrolling on a phone', async () => {
      const page = await open(320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });

    it('puts the error summary in focus', async () => {
      const page = await open(1280);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
    });

    it('is styled by its own stylesheet under the security policy', async () => {
      const page = await open(1280);
      const font = page
        .locator('h1.govuk-heading-l')
        .evaluate((heading) => getComputedStyle(heading).fontFamily);
      expect(await font).toMatch(/arial/i);
    });
  },
);
