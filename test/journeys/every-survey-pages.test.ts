import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStyles } from '../../web/styles/build.ts';
import { openSite } from '../functions/respond/site.ts';
import {
  badFields,
  fieldsFor,
  inWelsh,
  questionsOn,
  type Survey,
  SURVEYS,
} from '../functions/respond/surveys.ts';
import { type Page, Visitor } from '../functions/respond/visitor.ts';
import { browser, NO_BROWSER } from './browser.ts';
import { CheckedPages } from './checked-pages.ts';

/** A path, and what is posted to it where it is the answer to a form. */
type Shown = readonly [path: string, post?: Readonly<Record<string, string | readonly string[]>>];

const stylesheet = buildStyles().respondent;

/** Every page of a survey, with its errors shown where it has questions, in both languages. */
async function pagesOf(survey: Survey): Promise<ReadonlyMap<string, string>> {
  const { instrument, campaign, ticket } = survey;
  // The statements are longer in Welsh, which is what the widths are about.
  const site = await openSite({ asked: inWelsh(instrument), campaign: { ...campaign, equality: true } });
  const visitor = new Visitor(site.app);
  const token = await site.link(ticket);
  await visitor.start(token);
  const found: Shown[] = [[`/i/${token}`], ['/save-code']];
  let page: Page = await visitor.get('/continue');
  while (page.path !== '/check') {
    found.push([page.path]);
    const [question] = questionsOn(instrument, page);
    if (question !== undefined) found.push([page.path, badFields(instrument, question)[0]!]);
    page = page.path.startsWith('/support-first')
      ? await visitor.get('/continue')
      : await visitor.submit(page.path, fieldsFor(survey, page, 1));
  }
  await visitor.submit('/equality/equality', { eq_gate: 'yes' });
  found.push(
    ['/check'],
    ['/equality/equality'],
    ['/equality/eq-ethnic'],
    ['/equality/eq-age', { eq_age: 'x' }],
  );
  found.push(['/ready'], ['/ended'], ['/support'], ['/privacy'], ['/accessibility'], ['/cookies']);
  found.push(['/resume', { code: '1' }], ['/withdraw', { receipt: '1' }], ['/nothing']);
  const pages = new Map<string, string>();
  for (const language of ['en', 'cy']) {
    await visitor.get(`/continue?lang=${language}`);
    for (const [path, post] of found) {
      const place = path.split('?')[0] ?? path;
      const shown = post ? await visitor.submit(place, post) : await visitor.get(`${place}?lang=${language}`);
      pages.set(`${instrument.id} ${place} ${language}${post ? ' refused' : ''}`, shown.html);
    }
  }
  if (instrument.id === 'exit-interview') {
    const changed = await visitor.submit('/q/reasons', { reasons: ['pay', 'career'] });
    pages.set('what a change removed', changed.html);
    await visitor.answerAll({ 'main-reason': { main_reason: 'pay' } });
  }
  await visitor.send();
  for (const language of ['en', 'cy'])
    pages.set(`${instrument.id} sent ${language}`, (await visitor.get(`/sent?lang=${language}`)).html);
  await site.close();
  return pages;
}

describe.skipIf(NO_BROWSER)(`pages of every survey ${NO_BROWSER ?? ''}`, () => {
  let chromium: Browser | undefined;
  beforeAll(async () => {
    chromium = await browser();
  });
  afterAll(() => chromium?.close());

  it(
    'pass axe in both languages, with errors shown too, at 320 pixels (a zoom of 400%) and at 1280, and never scroll sideways',
    { timeout: 300_000 },
    async () => {
      const checked = await CheckedPages.in(chromium!, stylesheet);
      for (const survey of SURVEYS) {
        const pages = await pagesOf(survey);
        for (const width of [320, 1280]) await checked.look(pages, width);
      }
      expect(checked.faults).toEqual([]);
      expect(checked.looked).toBeGreaterThan(1_000);
      expect(checked.audited).toBeGreaterThan(100);
    },
  );
});
