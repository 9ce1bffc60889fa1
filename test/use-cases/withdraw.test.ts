import { describe, expect, it } from 'vitest';
import { withdraw } from '../../shared/use-cases/withdraw.ts';

const RECEIPT = '0000-0000-0000-0000';

/** A desk whose every call is noted; the shuffle freezes, reads marks and ends where the test says. */
function desk(today: string, underWay: string | undefined) {
  const log: string[] = [];
  return {
    log,
    sessions: { receiptHash: (receipt: Uint8Array) => Buffer.from(receipt).toString('hex') },
    withdrawals: {
      put: async (hash: string) => {
        await Promise.resolve();
        log.push(`mark ${hash}`);
      },
    },
    heads: {
      frozenSince: async () => {
        await Promise.resolve();
        log.push('look');
        return underWay;
      },
    },
    clock: { now: () => Date.parse(`${today}T12:00:00Z`) },
  };
}

describe('a withdrawal', () => {
  it('leaves its mark before it looks at the shuffle', async () => {
    const at = desk('2026-11-10', undefined);
    await withdraw(at, RECEIPT);
    expect(at.log).toEqual([`mark ${'00'.repeat(10)}`, 'look']);
  });

  it.each([
    // No shuffle under way: one that freezes from now on reads the mark.
    ['2026-11-10', undefined, '2026-11-10'],
    // One that began on the first may have read the marks already.
    ['2026-11-02', '2026-10', '2026-11-01'],
    ['2026-11-01', '2026-10', '2026-11-01'],
    // One that an operator runs early, for a month that has not ended, began today at the latest.
    ['2026-10-20', '2026-10', '2026-10-20'],
  ])(
    'on %s, with the shuffle of %s under way, holds for what was not mixed by %s',
    async (today, month, day) => {
      expect(await withdraw(desk(today, month), RECEIPT)).toEqual({ ok: true, value: { notMixedBy: day } });
    },
  );

  it('of what is no receipt touches nothing', async () => {
    const at = desk('2026-11-10', undefined);
    expect(await withdraw(at, 'no receipt')).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(at.log).toEqual([]);
  });
});
