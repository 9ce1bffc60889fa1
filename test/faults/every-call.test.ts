import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Invoke } from '../../infra/local/aws/functions.ts';
import { FUNCTIONS } from '../../shared/adapters/names.ts';
import { live } from '../infra/permissions-in-use/life.ts';
import { times } from '../soak/scale.ts';
import { ALLOWED } from './allowed.ts';
import { actionOf, inEveryFault } from './every-fault.ts';
import { sourceFunctions } from './functions.ts';
import { intercept } from './intercept.ts';
import { MemoryAws } from './memory/aws.ts';

vi.mock('node:fs', async (original) => (await import('./beside-bundles.ts')).withStyles(await original()));
vi.mock('node:fs/promises', async (original) =>
  (await import('./beside-bundles.ts')).withSolver(await original()),
);
vi.mock('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', async () =>
  (await import('./beside-bundles.ts')).font('400Regular'),
);
vi.mock('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', async () =>
  (await import('./beside-bundles.ts')).font('700Bold'),
);

/** One call in so many of those that are like others of the same event; `npm run soak` takes them all. */
const ONE_IN = times(5, 1);
const seed = Math.floor(Math.random() * 1000);

let restore: () => void;
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => {
  restore();
  vi.useRealTimers();
});

test(
  'a call that fails, or whose answer is lost, leaves nothing lost and nothing doubled once the event is repeated',
  { timeout: 3_600_000 },
  async () => {
    let offset = 0;
    const setClock = (ms: number) => {
      offset = ms;
      process.env['HOLDFAST_CLOCK_OFFSET_MS'] = String(ms);
    };
    const functions: Invoke = sourceFunctions();
    const aws = new MemoryAws(functions);
    restore = intercept(aws);
    const tried = inEveryFault(aws, functions, {
      pass: (minutes) => setClock(offset + minutes * 60_000),
      chosen: (place) => place % ONE_IN === seed % ONE_IN,
    });
    const clock = { beginAt: (instant: number) => setClock(instant - Date.now()) };
    const mails = {
      page: (from: number, count: number) => aws.mails.toReversed().slice(from, from + count),
    };
    const download = (address: string) => aws.download(address);
    await live({ stack: { clock, mails }, invoke: tried.invoke, download });

    const lines = FUNCTIONS.map((id) => {
      const sites = tried.sites.filter((site) => site.id === id);
      return `${id.padEnd(10)} ${String(sites.length).padStart(5)} faults at ${new Set(sites.map(({ call }) => call.replace(/^\d+ /, ''))).size} kinds of call`;
    });
    const allowed = tried.wrong.filter((wrong) =>
      ALLOWED.some(({ at, differs }) => at(wrong) && differs(wrong.lines)),
    );
    process.stdout.write(
      `${lines.join('\n')}\n${tried.sites.length} faults of ${tried.found()} that there are, ${allowed.length} in a window that is allowed. Seed ${seed}.\n`,
    );
    const wrong = tried.wrong.filter((one) => !allowed.includes(one));
    expect(
      wrong.map(({ id, event, call, side, lines: said }) => [id, actionOf(event), side, call, ...said]),
    ).toEqual([]);
    expect(FUNCTIONS.filter((id) => !tried.sites.some((site) => site.id === id))).toEqual([]);
  },
);
