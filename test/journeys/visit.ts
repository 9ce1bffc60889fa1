import type { Hono } from 'hono';
import type { Page } from 'playwright-core';

/** Answers every request of a page by an app, in this process: no port, and the address can be https. */
export async function visitThrough(page: Page, app: Pick<Hono, 'request'>): Promise<void> {
  await page.route('**/*', async (route) => {
    const request = route.request();
    const response = await app.request(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      ...(request.method() === 'POST' && { body: request.postData() ?? '' }),
    });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}
