import { afterEach, expect, test } from 'vitest';
import { Chance } from '../../infra/local/demo/chance.ts';
import { headingIn, Visitor } from '../functions/respond/visitor.ts';
import { openSite, type Site } from '../functions/respond/site.ts';
import { times } from '../soak/scale.ts';

const PEOPLE = times(15, 150);
/** What the SDK tries where nothing else is said, as in the deployed functions. */
const ATTEMPTS = 3;
const LONG = times(240_000, 1_200_000);

let site: Site | undefined;
afterEach(() => site?.close());

interface Answered {
  /** Requests to the store, each attempt counted. */
  readonly calls: number;
  /** Pages that said that the service is busy, by their headings. */
  readonly busy: readonly string[];
  readonly envelopes: number;
}

/** Somebody who does what the page says: where the service is busy, they send the same again. */
class Patient extends Visitor {
  readonly busy: string[] = [];

  override async request(path: string, init: RequestInit = {}): Promise<Response> {
    for (;;) {
      const response = await super.request(path, init);
      if (response.status !== 503) return response;
      const page = await response.text();
      if (!page.includes('Try again') || this.busy.length > 500)
        throw new Error(`Nothing leads on from ${path}.`);
      this.busy.push(headingIn(page));
    }
  }
}

/** All of them answer at once, while the store refuses this share of what it is asked. */
async function answeredWith(share: number, seed: number): Promise<Answered> {
  const opened = await openSite({ attempts: ATTEMPTS });
  site = opened;
  const links = await Promise.all(Array.from({ length: PEOPLE }, () => opened.link()));
  const chance = new Chance(`throttled ${seed}`);
  let calls = 0;
  let refused = share;
  // Below the SDK's own retries: each attempt comes by here.
  opened.store.client.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      if (!chance.happens(refused)) return next(args);
      const name = calls % 2 === 0 ? 'ThrottlingException' : 'ProvisionedThroughputExceededException';
      throw Object.assign(new Error('slow down'), { name, $fault: 'client', $metadata: {} });
    },
    { step: 'deserialize' },
  );
  const people = links.map(() => new Patient(opened.app));
  await Promise.all(
    people.map(async (person, at) => {
      await person.start(links[at] ?? '');
      await person.answerAll();
      expect((await person.send()).path).toBe('/sent');
    }),
  );
  const busy = people.flatMap((person) => person.busy);
  const asked = calls;
  // What is looked at afterwards is no part of it, and has no page that says to try again.
  refused = 0;
  return { calls: asked, busy, envelopes: (await opened.store.dump('envelopes')).length };
}

test(
  'with three in ten calls refused no answer is lost, few calls more are made, and each page that is busy says what to do',
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const calm = await answeredWith(0, seed);
    await site?.close();
    const throttled = await answeredWith(0.3, seed);
    const ratio = throttled.calls / calm.calls;
    process.stdout.write(
      `${PEOPLE} people, seed ${seed}: ${calm.calls} calls, ${throttled.calls} while three in ten are refused (${ratio.toFixed(2)} times), ${throttled.busy.length} pages that said so.\n`,
    );
    expect([calm.envelopes, throttled.envelopes]).toEqual([PEOPLE, PEOPLE]);
    expect(calm.busy).toEqual([]);
    expect(new Set(throttled.busy)).toEqual(new Set(['The service is busy']));
    expect(ratio).toBeLessThanOrEqual(3);
  },
  LONG,
);
