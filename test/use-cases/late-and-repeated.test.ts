import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKeyPair } from '../../shared/adapters/crypto/hpke.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { dynamoWaitingEnvelopes } from '../../shared/adapters/dynamodb/waiting-envelopes.ts';
import { planMail } from '../../shared/use-cases/mail/plan-mail.ts';
import { sendDue } from '../../shared/use-cases/mail/send-due.ts';
import { releaseReports } from '../../shared/use-cases/release-reports.ts';
import { renderReport } from '../../shared/use-cases/render-report.ts';
import { runMonthlyShuffle } from '../../shared/use-cases/run-monthly-shuffle.ts';
import { formAndTally, sampleYear } from '../fixtures/report-run.ts';
import { openStore } from '../functions/respond/store.ts';
import { openedCampaign, openOffice } from './campaign-office.ts';
import { good } from './interviews.ts';
import { K, openCampaign, REGION, send, shuffleDesk } from './shuffle/mixing-room.ts';

const HOUR = 3_600_000;

interface Delivery {
  /** Which event, in the order in which they were scheduled. */
  readonly event: number;
  readonly hoursLate: number;
}

/** Each event at least once and up to five times, on time or up to a day late: as a scheduler promises, and no more. */
const deliveriesOf = (events: number): fc.Arbitrary<readonly Delivery[]> =>
  fc
    .tuple(
      ...Array.from({ length: events }, (_, event) =>
        fc
          .array(fc.double({ min: 0, max: 24, noNaN: true }), { minLength: 1, maxLength: 5 })
          .map((late) => late.map((hoursLate): Delivery => ({ event, hoursLate }))),
      ),
    )
    .map((all) => all.flat());

/** The deliveries in the order in which they come, each with its instant. */
const inOrder = (deliveries: readonly Delivery[], scheduled: readonly string[]) =>
  deliveries
    .map(({ event, hoursLate }) => ({ event, at: Date.parse(scheduled[event]!) + hoursLate * HOUR }))
    .toSorted((a, b) => a.at - b.at);

describe('events of the schedule that come late, out of order and again', () => {
  it('mail everybody each mail once', { timeout: 240_000 }, async () => {
    const days = ['03-11', '03-18', '03-19', '03-25', '03-26', '05-28', '05-29'].map((day) => `2026-${day}`);
    const scheduled = days.map((day) => `${day}T09:00:00Z`);
    await fc.assert(
      fc.asyncProperty(deliveriesOf(days.length), async (deliveries) => {
        const office = await openOffice();
        const people = ['ann', 'ben'].map((name) => `${name}@leaver.example,N50BOLT,2026-03`);
        await openedCampaign(office, 'exit', ...people);
        good(await planMail(office.desk, 'exit', { reminders: [7, 14], closing: 3, invitations: true }));
        for (const { at } of inOrder(deliveries, scheduled)) {
          office.moveTo(new Date(at).toISOString());
          good(await sendDue(office.desk));
        }
        const got = office.outbox.sent.map(
          ({ Destination, Content }) =>
            `${Destination?.ToAddresses?.[0]} ${Content?.Simple?.Subject?.Data?.split(':')[0]}`,
        );
        expect(new Set(got).size).toBe(got.length);
        expect(got).toHaveLength(2 * 4);
        await office.close();
      }),
      { numRuns: 5 },
    );
  });

  it('mix everybody once, and nobody among fewer than k', { timeout: 240_000 }, async () => {
    const keys = await makeKeyPair();
    const scheduled = ['2026-10-01T01:30:00Z', '2026-11-01T02:30:00Z', '2026-12-01T02:30:00Z'];
    // People send before each shuffle, and in the hours in which late ones are still to come.
    const crowd = fc.tuple(...scheduled.map(() => fc.tuple(fc.nat(2 * K), fc.nat(K))));
    await fc.assert(
      fc.asyncProperty(crowd, deliveriesOf(scheduled.length), async (sent, deliveries) => {
        const store = await openStore();
        const campaign = await openCampaign(store.client, 'leavers', keys);
        let people = 0;
        const arrive = async (count: number) => {
          for (let one = 0; one < count; one += 1) await send(store.client, campaign, people++);
        };
        const order = inOrder(deliveries, scheduled);
        for (const [turn, time] of scheduled.entries()) {
          const [before = 0, between = 0] = sent[turn] ?? [];
          await arrive(before);
          const own = order.filter(({ event }) => event === turn);
          for (const [count, { at }] of own.entries()) {
            good(await runMonthlyShuffle(shuffleDesk(store.client, new Date(at).toISOString()), time));
            if (count === 0) await arrive(between);
          }
        }
        let mixed = 0;
        for (const month of ['2026-09', '2026-10', '2026-11']) {
          let inMonth = 0;
          for await (const { pack } of dynamoSlips(store.client, 'slips').packs('leavers', REGION, {
            first: month,
            last: month,
          }))
            inMonth += pack.n;
          expect(inMonth === 0 || inMonth >= K).toBe(true);
          mixed += inMonth;
        }
        let waiting = 0;
        for await (const { sealed } of dynamoWaitingEnvelopes(store.client, 'envelopes').all(
          'leavers',
          REGION,
        ))
          if (sealed !== undefined) waiting += 1;
        expect(mixed + waiting).toBe(people);
        await store.close();
      }),
      { numRuns: 6 },
    );
  });

  it(
    'make one report of each quarter, byte for byte that of a schedule which was on time',
    {
      timeout: 240_000,
    },
    async () => {
      const quarters = ['2026-Q1', '2026-Q2'];
      const made = async (deliveries: readonly Delivery[]) => {
        const run = sampleYear();
        const step = async ({ event }: Delivery): Promise<void> => {
          const clock = quarters[event]!;
          await formAndTally(run, clock);
          const { scopes } = good(await releaseReports(run, { campaign: run.campaign.id, clock }));
          const [first] = scopes;
          if (first !== undefined) good(await renderReport({ ...run, code: 'test', renderers: [] }, first));
        };
        // A quarter's deliveries meet each other; between quarters lie three months.
        for (const event of quarters.keys())
          await Promise.all(deliveries.filter((each) => each.event === event).map(step));
        for (const again of deliveries.filter(({ hoursLate }) => hoursLate > 12)) await step(again);
        const files = [...run.workings.held, ...run.reports.held]
          .map(([key, content]) => `${key} ${Buffer.from(content).toString('base64')}`)
          .toSorted();
        return { rows: run.rows.map(({ clock }) => clock), files };
      };
      const once = await made(quarters.map((_, event) => ({ event, hoursLate: 0 })));
      expect(once.rows).toEqual(quarters);
      await fc.assert(
        fc.asyncProperty(deliveriesOf(quarters.length), async (deliveries) => {
          expect(await made(deliveries)).toEqual(once);
        }),
        { numRuns: 3 },
      );
    },
  );
});
