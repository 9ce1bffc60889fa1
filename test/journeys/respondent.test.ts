import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromCode } from '../../shared/domain/kernel/crockford.ts';
import { SECRET_BYTES } from '../../shared/use-cases/ports/sessions.ts';
import { browser, NO_BROWSER } from './browser.ts';
import { type ServedSite, serveSite } from './respondent-site.ts';

const PHONE = { width: 375, height: 740 };

let site: ServedSite;
let chromium: Browser | undefined;
let page: Page;

/** A phone of its own, with no script. */
async function phone(): Promise<BrowserContext> {
  return chromium!.newContext({ javaScriptEnabled: false, viewport: PHONE, hasTouch: true, isMobile: true });
}

const heading = (): Promise<string> => page.locator('h1').innerText();
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).first().click();
const path = (): string => new URL(page.url()).pathname;

/** Answers by page: the labels to choose, or the text to write. Every other page is skipped. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'taking-part': ['Yes, I want to take part'],
  'role-group': ['Probation services officer (PSO)'],
  reasons: ['Workload or caseload', 'Bullying, blame or not being able to speak up'],
  'main-reason': ['Bullying, blame or not being able to speak up'],
  'why-workload': ['Too many cases or tasks'],
  trigger: ['Yes'],
};

async function answerTo(last: string): Promise<void> {
  for (let pages = 0; pages < 60 && path() !== last; pages++) {
    const id = path().slice('/q/'.length);
    for (const label of ANSWERS[id] ?? []) await page.getByLabel(label, { exact: true }).check();
    if (id === 'trigger-text') await page.getByRole('textbox').fill('Dau lwyth achos.\nA new IT system.');
    await press('Continue');
  }
}

async function start(): Promise<string> {
  await page.goto(`${site.address}/i/${await site.link()}`);
  await press('Start now');
  return page.locator('.holdfast-code').innerText();
}

describe.skipIf(NO_BROWSER)(`a leaver on a phone without scripts ${NO_BROWSER ?? ''}`, () => {
  beforeAll(async () => {
    [site, chromium] = await Promise.all([serveSite(), browser()]);
  });
  beforeEach(async () => {
    page = await (await phone()).newPage();
  });
  afterAll(async () => {
    await chromium?.close();
    await site.close();
  });

  it('answers, goes back, changes, goes on in another browser, sends, and withdraws', async () => {
    await page.goto(`${site.address}/i/${await site.link()}`);
    expect(await heading()).toBe('Tell us why you are leaving the Probation Service');
    await press('Start now');
    expect(await heading()).toBe('Save this code to come back later');
    const code = await page.locator('.holdfast-code').innerText();
    await press('Continue');

    await press('Continue');
    expect(await page.title()).toMatch(/^Error: Do you want to take part\?/);
    await page.getByRole('link', { name: 'Select yes if you want to take part' }).click();
    expect(page.url()).toMatch(/#taking_part$/);

    await answerTo('/q/tenure');
    await follow('Back');
    expect(await page.getByLabel('Probation services officer (PSO)').isChecked()).toBe(true);
    await press('Continue');
    await press('Skip this question');
    expect(path()).toBe('/q/leave-type');

    await answerTo('/support-first');
    expect(await page.getByText('Your answers are not monitored').isVisible()).toBe(true);
    await press('Continue');
    await answerTo('/q/could-stay');

    // Another browser: only the code leads there.
    await page.context().close();
    page = await (await phone()).newPage();
    await page.goto(`${site.address}/resume`);
    await page.getByLabel('Your resume code').fill(` ${code.toLowerCase().replaceAll('-', ' ')} `);
    await press('Continue');
    expect(path()).toBe('/q/could-stay');
    await answerTo('/check');
    expect(await heading()).toBe('Check your answers');
    expect(await page.getByText('Dau lwyth achos.').isVisible()).toBe(true);

    await follow('Change your answer: What were the most important reasons for leaving?');
    await page.getByLabel('Bullying, blame or not being able to speak up').uncheck();
    await page.getByLabel('Pay or benefits').check();
    await press('Continue');
    expect(path()).toBe('/q/main-reason');
    expect(await page.getByRole('region', { name: 'Important' }).innerText()).toContain(
      'Which one was the main reason?',
    );
    await page.getByLabel('Pay or benefits').check();
    await press('Continue');
    expect(path()).toBe('/q/why-pay');
    await press('Continue');
    expect(path()).toBe('/check');

    await press('Send your answers');
    expect(await heading()).toBe('Your answers are sent');
    expect(await page.getByText('on 1 December 2026').isVisible()).toBe(true);
    const receipt = await page.locator('.holdfast-code').innerText();
    await page.reload();
    expect(await page.locator('.holdfast-code').innerText()).toBe(receipt);
    await page.goBack();
    expect(path()).toBe('/sent');

    await follow('Withdraw your answers');
    await page.getByLabel('Your receipt code').fill(receipt.replaceAll('-', ' '));
    await press('Withdraw my answers');
    expect(await heading()).toBe('Your withdrawal is recorded');
    const { receiptHash } = site.parts.sessions.of(fromCode(code, SECRET_BYTES)!);
    expect(await site.store.dump('withdrawals')).toContainEqual({ pk: 'withdrawn', sk: receiptHash });
  });

  it('presses the button to send twice and gets one receipt', async () => {
    await start();
    await press('Continue');
    await answerTo('/check');
    await page.getByRole('button', { name: 'Send your answers' }).dblclick();
    await page.waitForURL('**/sent');
    expect(await heading()).toBe('Your answers are sent');
  });

  it('switches to Welsh in the middle, and back, with place and answers kept', async () => {
    await start();
    await press('Continue');
    await answerTo('/q/tenure');
    await page.getByLabel('More than 10 years').check();
    await press('Continue');
    await follow('Back');
    await page.getByRole('button', { name: 'Cymraeg' }).first().click();
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    expect(await page.getByLabel('More than 10 years').isChecked()).toBe(true);
    await press('Parhau');
    expect(path()).toBe('/q/leave-type');
    await follow('Yn ôl');
    await page.getByRole('button', { name: 'English' }).first().click();
    expect(await page.getByLabel('More than 10 years').isChecked()).toBe(true);
  });

  it('looks for support in the middle and finds the way back', async () => {
    await start();
    await press('Continue');
    await answerTo('/q/considered-when');
    await follow('Support');
    expect(await page.getByText('0800 000 0000').isVisible()).toBe(true);
    await follow('Go back to your answers');
    expect(path()).toBe('/q/considered-when');
  });

  it('does not want to take part', async () => {
    await start();
    await press('Continue');
    await page.getByLabel('No, I do not want to take part').check();
    await press('Continue');
    expect(await heading()).toBe('You have chosen not to take part');
    expect(await page.context().cookies()).toEqual([]);
  });

  it('opens a link in a browser that has begun, and goes on', async () => {
    const token = await site.link();
    await page.goto(`${site.address}/i/${token}`);
    await press('Start now');
    await press('Continue');
    await answerTo('/q/tenure');
    await page.goto(`${site.address}/i/${token}`);
    await follow('Go on with your answers');
    expect(path()).toBe('/q/tenure');
  });
});
