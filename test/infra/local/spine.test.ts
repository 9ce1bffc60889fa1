import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { Chance } from '../../../infra/local/demo/chance.ts';
import { addMonths, dayOf } from '../../../shared/domain/kernel/calendar.ts';
import { pagesAnswered } from '../../bench/answers.ts';
import { Visitor } from '../../bench/visitor.ts';
import { RunningStack } from './running-stack.ts';

/** Enough for the smallest k there may be, and one more. */
const LEAVERS = 6;
const K = '5';
/** Whole interviews and a run of all reports, on a machine that does other things too. */
const LONG = 400_000;
const UNIT = 'N03SW1';

const stack = new RunningStack();
const instrument = Instrument.parse(exitInterview);
const month = dayOf(Date.now()).slice(0, 7);

beforeAll(async () => {
  await stack.start('--no-demo');
});

afterAll(async () => {
  await stack.stop('SIGTERM');
  rmSync(stack.folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The links that stand in the mails of the outbox, as a person finds them. */
async function linksInOutbox(): Promise<readonly string[]> {
  const listing = await (await fetch(`${stack.site('outbox')}/`)).text();
  const mails = [...listing.matchAll(/href="(\/mails\/\d+)"/g)].map(([, path]) => path);
  const texts = await Promise.all(
    mails.map(async (path) => (await fetch(`${stack.site('outbox')}${path}`)).text()),
  );
  return texts.flatMap((text) => /href="(http:[^"]*\/i\/[^"]*)"/.exec(text)?.[1] ?? []);
}

async function answerBy(link: string) {
  const visitor = new Visitor((path, init) => fetch(`${stack.site('respondents')}${path}`, init));
  const token = link.slice(link.lastIndexOf('/') + 1);
  return visitor.interview(token, pagesAnswered(instrument, new Chance(token)));
}

let links: readonly string[] = [];

test('a campaign is made from a list, opened, and its links arrive by mail', async () => {
  const rows = Array.from(
    { length: LEAVERS },
    (_, index) => `leaver-${index}@example.invalid,${UNIT},${month}`,
  );
  const file = join(stack.folder, 'leavers.csv');
  writeFileSync(file, ['address,unit,leaving month', ...rows, ''].join('\r\n'));
  expect(await stack.command('campaign', 'create', 'spine', file, '--k', K)).toContain(`Taken: ${LEAVERS}.`);
  expect(await stack.command('campaign', 'open', 'spine', '--mail')).toContain(`Mails sent: ${LEAVERS}.`);
  links = await linksInOutbox();
  expect(new Set(links).size).toBe(LEAVERS);
});

test(
  'an answer that was accepted survives a kill, and is accepted once',
  async () => {
    const [first = '', ...others] = links;
    expect(await answerBy(first)).toMatchObject({ status: 200, html: expect.stringContaining('receipt') });
    await stack.stop('SIGKILL');
    expect(await stack.start()).toContain(stack.site('respondents'));
    const again = await answerBy(first);
    expect([again.status, again.html]).toEqual([409, expect.stringContaining('used')]);
    for (const link of others) expect((await answerBy(link)).status).toBe(200);
  },
  LONG,
);

test(
  'after the shuffle and the end of the quarter a report of the nation stands and verifies',
  async () => {
    const quarterEnd = addMonths(month, 3 - ((Number(month.slice(5)) - 1) % 3));
    const moved = await stack.command('clock', '--to', `${quarterEnd}-06`);
    expect(moved).toContain('Shuffled the envelopes');
    expect(moved).not.toContain('failed');
    const reports = JSON.parse(await stack.command('report', 'list', 'spine', '--json'));
    expect(reports).toContainEqual(expect.objectContaining({ scope: 'nation' }));
    expect(await stack.command('report', 'verify', 'spine', '--scope', 'nation')).toContain('as it was made');
    expect(await stack.command('report', 'run', 'spine')).toContain(`${reports.length} reports stand`);
  },
  LONG,
);

test('a command that asks for what is not there says so in one sentence', async () => {
  await expect(stack.command('campaign', 'open', 'nothing')).rejects.toThrow(
    /^There is no campaign nothing\.$/m,
  );
  await expect(stack.command('clock', '--to', '2020-01-01')).rejects.toThrow(/only moves forward/);
});
