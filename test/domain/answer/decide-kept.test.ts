import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideKept } from '../../../shared/domain/answer/decide-kept.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, position) => ({
    key: `key ${position}`,
    receiptHash: `receipt ${position}`,
  }));
const none = new Set<string>();

describe('who is mixed', () => {
  test('is everyone but those who withdrew and those who were replaced', () => {
    const withdrawn = new Set(['receipt 2', 'receipt of an earlier month']);
    expect(decideKept(people(12), withdrawn, new Set(['key 5']), 10)).toEqual({
      dropped: [2, 5],
      left: [],
      settled: ['receipt 2'],
      kept: 10,
    });
  });

  test('is nobody where fewer than k remain: all others wait, and withdrawals stand all the same', () => {
    expect(decideKept(people(10), new Set(['receipt 0']), none, 10)).toEqual({
      dropped: [0],
      left: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      settled: ['receipt 0'],
      kept: 0,
    });
  });

  test('is not an envelope that cannot be read: it waits, neither lost nor in the way', () => {
    const frozen = people(11).with(4, { key: 'key 4', receiptHash: undefined! });
    expect(decideKept(frozen, none, none, 10)).toEqual({ dropped: [], left: [4], settled: [], kept: 10 });
  });

  test('never is fewer than k and more than none, and every position has one fate', () => {
    const frozen = fc.array(
      fc.record({ readable: fc.boolean(), withdrew: fc.boolean(), replaced: fc.boolean() }),
    );
    fc.assert(
      fc.property(frozen, fc.integer({ min: 5, max: 12 }), (states, k) => {
        const envelopes = states.map(({ readable }, at) => ({
          key: `${at}`,
          receiptHash: readable ? `r${at}` : undefined,
        }));
        const withdrawn = new Set(states.flatMap(({ withdrew }, at) => (withdrew ? [`r${at}`] : [])));
        const replaced = new Set(states.flatMap((state, at) => (state.replaced ? [`${at}`] : [])));
        const { dropped, left, kept } = decideKept(envelopes, withdrawn, replaced, k);
        expect(kept === 0 || kept >= k).toBe(true);
        expect(new Set([...dropped, ...left]).size + kept).toBe(states.length);
        expect(dropped.filter((at) => left.includes(at))).toEqual([]);
      }),
    );
  });
});
