import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executable = PLACES.find((place) => place !== undefined && existsSync(place));

/** Why browser tests are skipped, where they are: for the name of the skipped suite. */
export const NO_BROWSER: string | undefined =
  executable === undefined ? 'no Chromium was found: set CHROMIUM_PATH to have browser tests run' : undefined;

/** A running Chromium, or undefined where this machine has none. */
export async function browser(): Promise<Browser | undefined> {
  if (executable === undefined) return undefined;
  return chromium.launch({ executablePath: executable, args: ARGUMENTS });
}
