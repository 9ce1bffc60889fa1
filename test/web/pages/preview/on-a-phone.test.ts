import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../../shared/domain/instrument/catalogue.ts';
import { Preview } from '../../../../web/pages/preview/preview.tsx';
import { browser, NO_BROWSER } from '../../../journeys/browser.ts';

describe.skipIf(NO_BROWSER)(`a preview on a phone${NO_BROWSER ? ` (skipped: ${NO_BROWSER})` : ''}`, () => {
  let chromium: Browser | undefined;
  beforeAll(async () => {
    chromium = await browser();
  });
  afterAll(() => chromium?.close());

  it.each(catalogue())('of $id needs no sideways scrolling', async (instrument) => {
    const page = await chromium!.newPage({ viewport: { width: 320, height: 800 } });
    await page.setContent(String(await Preview({ instrument, stylesheet: 'body { margin: 15px }' })));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });
});
