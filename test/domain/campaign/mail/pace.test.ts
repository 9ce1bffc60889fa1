import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takePlaces, UNUSED } from '../../../../shared/domain/campaign/mail/pace.ts';

const SANDBOX = { perSecond: 1, perDay: 200 };
const NOON = Date.parse('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;

describe('the pace of mail', () => {
  it('gives places a second apart, and those of another run after them', () => {
    const first = takePlaces(UNUSED, SANDBOX, NOON, 16);
    const second = takePlaces(first.state, SANDBOX, NOON, 16);
    expect(first.places).toEqual({ from: NOON, everyMs: 1000, count: 16 });
    expect(second.places.from).toBe(NOON + 16_000);
  });

  it('gives none once the day is used, and all again when it is over', () => {
    const { state } = takePlaces(UNUSED, SANDBOX, NOON, 1000);
    expect(takePlaces(state, SANDBOX, NOON + 12 * HOUR, 1).places.count).toBe(0);
    expect(takePlaces(state, SANDBOX, NOON + 25 * HOUR, 1000).places.count).toBe(200);
  });

  it('never gives more in any 24 hours than a day allows, nor two places closer than the rate allows', () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 9 * HOUR }),
      wanted: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [state, now] = [UNUSED, NOON];
        const taken: number[] = [];
        for (const { wait, wanted } of steps) {
          now += wait;
          const { state: next, places } = takePlaces(state, SANDBOX, now, wanted);
          state = next;
          for (let at = 0; at < places.count; at += 1) taken.push(places.from + at * places.everyMs);
        }
        for (const [at, instant] of taken.entries()) {
          expect(instant - (taken[at - 1] ?? -Infinity)).toBeGreaterThanOrEqual(1000);
          expect(
            taken.filter((one) => one >= instant && one < instant + 24 * HOUR).length,
          ).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});
