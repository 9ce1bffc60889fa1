import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../functions/respond/store.ts';
import { type Deed, openTown, type Town } from './town.ts';

let store: Store;
let shuffleClient: DynamoDBClient;
let made = 0;

beforeAll(async () => {
  store = await openStore();
  const { protocol, hostname, port } = await store.client.config.endpoint!();
  shuffleClient = new DynamoDBClient({
    endpoint: `${protocol}//${hostname}:${port}`,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  shuffleClient.destroy();
  await store.close();
});

const newTown = (people: number): Promise<Town> =>
  openTown(store.client, shuffleClient, `town-${++made}`, people);

/** Everyone who has not sent by their newest link does, and a last shuffle runs with enough others to mix them with. */
async function settleDown(town: Town): Promise<void> {
  for (const person of town.links.keys()) await town.act(person, 'send');
  await town.others();
  await town.shuffle();
}

async function expectFates(town: Town, story: string): Promise<void> {
  const counted = await town.counted();
  const wrong: string[] = [];
  for (const [person, own] of town.links.entries()) {
    const times = own.map(
      (_, issue) => counted.filter((one) => one === town.sendingOf(person, issue)).length,
    );
    const total = times.reduce((sum, count) => sum + count, 0);
    if (total > 1) wrong.push(`${person} counts ${total} times`);
    for (const [issue, { fate }] of own.entries()) {
      if (fate === 'not counted' && times[issue] !== 0) wrong.push(`${person} counts by link ${issue}`);
    }
    // The newest sending that nobody withdrew counts, unless an older one was mixed before and does.
    if (own.at(-1)?.fate === 'counted' && total !== 1) wrong.push(`${person} is lost`);
  }
  expect({ story, wrong }).toEqual({ story, wrong: [] });
}

/** One of them for each call of a shuffle. */
const CROWD = 40;
/** Just above k: one withdrawal more and nobody is mixed. */
const FEW = 6;

const STORIES: readonly (readonly Deed[])[] = [
  ['withdraw'],
  ['replace', 'send'],
  ['withdraw', 'replace', 'send'],
  ['replace', 'replace', 'send'],
];

describe('whoever withdraws or has their link replaced while a shuffle runs', () => {
  test.each(STORIES.map((story) => [story]))(
    'at whichever call of it, is counted once or not, and stays so: %j',
    async (story) => {
      let [calls, first] = [1, 0];
      for (; first < calls; first += CROWD) {
        const town = await newTown(CROWD);
        for (const person of town.links.keys()) await town.act(person, 'send');
        await town.shuffle(async (call) => {
          calls = Math.max(calls, call + 1);
          for (const one of story) await town.act(call - first, one);
        });
        await settleDown(town);
        await expectFates(town, `${story.join(', ')} from call ${first} on`);
      }
      expect(calls).toBeGreaterThan(CROWD);
      process.stdout.write(`${story.join(', ')}: at each of ${calls} calls.\n`);
    },
    300_000,
  );

  const deed = fc.record({
    person: fc.nat(FEW - 1),
    deed: fc.constantFrom<Deed>('send', 'withdraw', 'replace', 'late'),
  });
  const step = fc.oneof(
    { weight: 3, arbitrary: deed.map((one) => ({ kind: 'deed', ...one }) as const) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('shuffle' as const),
        during: fc.array(fc.record({ at: fc.nat(60), what: deed }), { maxLength: 4 }),
        dies: fc.option(fc.nat(60), { nil: undefined }),
      }),
    },
  );

  test('in any order with sendings, late sendings, crashes and more shuffles, is never counted twice or brought back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const town = await newTown(FEW);
        for (const person of town.links.keys()) if (person !== 1) await town.act(person, 'send');
        for (const one of steps) {
          if (one.kind === 'deed') await town.act(one.person, one.deed);
          else await shuffleDuring(town, one.during, one.dies);
        }
        await settleDown(town);
        await expectFates(town, JSON.stringify(steps));
      }),
      { numRuns: 50 },
    );
  }, 300_000);
});

/** Runs the next shuffle with deeds at some of its calls; it may die at one, as its process would. */
async function shuffleDuring(
  town: Town,
  during: readonly { readonly at: number; readonly what: { readonly person: number; readonly deed: Deed } }[],
  dies: number | undefined,
): Promise<void> {
  const run = town.shuffle(async (call) => {
    for (const { what } of during.filter(({ at }) => at === call)) await town.act(what.person, what.deed);
    if (dies !== undefined && call >= dies) throw new Error('The process is dead.');
  });
  await run.catch((error: unknown) => {
    if (dies === undefined) throw error;
  });
}
