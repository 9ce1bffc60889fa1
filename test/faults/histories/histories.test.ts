import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { encodeEnvelope, ENVELOPE_BYTES } from '../../../shared/domain/answer/envelope.ts';
import { addMonths, monthOf } from '../../../shared/domain/kernel/calendar.ts';
import { answersOf } from '../../use-cases/shuffle/people.ts';
import { instrument } from '../../use-cases/shuffle/mixing-room.ts';
import { times } from '../../soak/scale.ts';
import { sourceFunctions } from '../functions.ts';
import { type Attempt, during, intercept, SIDES } from '../intercept.ts';
import { MemoryAws, type State } from '../memory/aws.ts';
import { faultsIn, mixed } from './checker.ts';
import { type Deed, deedsWith } from './deeds.ts';
import type { History } from './history.ts';
import { BEGIN, beginning, CAMPAIGN, type Desks, MOST_ATTEMPTS, PEOPLE, REGION, start } from './world.ts';

vi.mock('node:fs', async (original) => (await import('../beside-bundles.ts')).withStyles(await original()));
vi.mock('node:fs/promises', async (original) =>
  (await import('../beside-bundles.ts')).withSolver(await original()),
);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Event = Deed | 'restart' | 'a day' | 'a month';

/** In a history of some dozen events, most of all what people do. */
const WEIGHTS: readonly (readonly [number, Event])[] = [
  [2, 'open'],
  [3, 'begin'],
  [4, 'save'],
  [2, 'resume'],
  [6, 'send'],
  [14, 'answer'],
  [5, 'withdraw'],
  [4, 'replace'],
  [6, 'shuffle'],
  [2, 'form'],
  [2, 'tally'],
  [2, 'release'],
  [2, 'expire'],
  [2, 'restart'],
  [2, 'a day'],
  [4, 'a month'],
];

const event = fc.record({
  what: fc.oneof(...WEIGHTS.map(([weight, what]) => ({ weight, arbitrary: fc.constant(what) }))),
  person: fc.nat(PEOPLE - 1),
  which: fc.nat(2),
  pages: fc.integer({ min: 1, max: 12 }),
  /** A call of it fails: throttled or broken off before it arrives, or its answer is lost, or it is sent twice. */
  fault: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.record({ call: fc.nat(24), side: fc.constantFrom(...SIDES) }) },
  ),
});

let aws: MemoryAws;
let stop: () => void;
let first: { readonly state: State; readonly links: readonly string[] };
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  sourceFunctions();
  aws = new MemoryAws(() => Promise.reject(new Error('No function is invoked by another here.')));
  stop = intercept(aws);
  setClock(BEGIN);
  first = await beginning(aws);
});
afterAll(() => {
  stop();
  vi.useRealTimers();
});

const setClock = (instant: number) => {
  process.env['HOLDFAST_CLOCK_OFFSET_MS'] = String(instant - Date.now());
};

const deeds = deedsWith(mixed);

/** As many others as make a shuffle, to whom nothing happens: whoever waits is mixed with them. */
async function crowd({ respond }: Desks): Promise<void> {
  for (let other = 0; other < 5; other += 1) {
    const number = PEOPLE * MOST_ATTEMPTS + other;
    const hash = `other ${other}`;
    const content = encodeEnvelope({
      campaign: CAMPAIGN,
      version: instrument.version,
      unit: other % 2 === 0 ? 'A' : 'B',
      answers: answersOf(number),
      receiptHash: hash,
      retryHash: hash,
    });
    const sealed = await respond.box.sealTo('public', content, ENVELOPE_BYTES);
    await respond.envelopes.put(CAMPAIGN, REGION, hash, { sealed, retryHash: hash, expires: '2027-12-26' });
  }
}

async function live(events: readonly (typeof event extends fc.Arbitrary<infer T> ? T : never)[]) {
  aws.restore(first.state);
  const history: History = { now: BEGIN, attempts: [], links: first.links.map((link) => [link]), told: [] };
  let desks = await start();
  const pass = (to: number) => {
    history.now = to;
    setClock(to);
  };
  const nextMonth = () => pass(Date.parse(`${addMonths(monthOf(history.now), 1)}-01T02:30:00Z`));
  const refused: string[] = [];
  const run = async (
    what: Deed,
    about: { person: number; which: number; pages: number },
    fault?: Attempt['fault'],
  ) => {
    try {
      const deed = () => deeds[what](desks, history, about);
      await (fault === undefined ? deed() : during({ calls: [], fault, underWay: 0 }, deed));
    } catch (error) {
      if (fault === undefined) refused.push(`${what}: ${String(error)}`);
    }
  };
  pass(BEGIN);
  for (const { what, person, which, pages, fault } of events) {
    if (what === 'restart') desks = await start();
    else if (what === 'a day') pass(history.now + DAY);
    else if (what === 'a month') nextMonth();
    else await run(what, { person, which, pages }, fault);
  }
  // A new start, and everything that is due runs once more without a fault.
  desks = await start();
  await crowd(desks);
  nextMonth();
  const nobody = { person: 0, which: 0, pages: 0 };
  await run('shuffle', nobody);
  pass(history.now + 100 * DAY);
  for (const step of ['form', 'tally', 'release', 'expire'] as const) await run(step, nobody);
  return { refused, wrong: await faultsIn(desks, history), history };
}

test(
  'whatever happens to answers in whatever order, each that was acknowledged counts once, or was taken back or replaced',
  { timeout: 7_200_000 },
  async () => {
    const seen = { histories: 0, acknowledged: 0, gone: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 15, maxLength: 45, size: 'max' }), async (events) => {
        const { refused, wrong, history } = await live(events);
        seen.histories += 1;
        seen.acknowledged += history.attempts.filter(({ acknowledged }) => acknowledged).length;
        seen.gone += history.attempts.filter(({ gone }) => gone).length;
        expect({ refused, wrong }).toEqual({ refused: [], wrong: [] });
      }),
      { numRuns: times(2_000, 10_000) },
    );
    expect(seen.acknowledged).toBeGreaterThan(seen.histories);
    process.stdout.write(
      `${seen.histories} histories with ${seen.acknowledged} sendings that were acknowledged, ${seen.gone} of them taken back or replaced in time.\n`,
    );
  },
);
