import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededBytes } from '../../../shared/adapters/crypto/seeded-bytes.ts';
import { shuffledOrder } from '../../../shared/domain/answer/shuffled-order.ts';

const seedOf = (number: number): Uint8Array =>
  new Uint8Array(new Uint32Array([number, 1, 2, 3, 4, 5, 6, 7]).buffer);

describe('a shuffled order', () => {
  test('holds every position once and follows from the seed alone', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(), (count, seed) => {
        const order = shuffledOrder(count, seededBytes(seedOf(seed), 'slips'));
        expect(order.toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, position) => position),
        );
        expect(shuffledOrder(count, seededBytes(seedOf(seed), 'slips'))).toEqual(order);
      }),
    );
  });

  test('is another one for another label or seed', () => {
    const order = shuffledOrder(50, seededBytes(seedOf(1), 'slips'));
    expect(shuffledOrder(50, seededBytes(seedOf(1), 'profiles'))).not.toEqual(order);
    expect(shuffledOrder(50, seededBytes(seedOf(2), 'slips'))).not.toEqual(order);
  });

  test('is each of the 24 orders of four about equally often', () => {
    const seen = new Map<string, number>();
    const rounds = 24_000;
    for (let seed = 0; seed < rounds; seed += 1) {
      const order = shuffledOrder(4, seededBytes(seedOf(seed), 'slips')).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
    expect(seen.size).toBe(24);
    // 23 degrees of freedom: 1 in 10,000 fair shuffles would exceed 57. The seeds are fixed, so this cannot flicker.
    expect(chiSquare).toBeLessThan(57);
  });

  test('draws again where a plain remainder would favour low positions', () => {
    const draws = [0xff_ff_ff_ff, 0x00_00_00_01, 0x00_00_00_00];
    const bytes = () => new Uint8Array(new Uint32Array([draws.shift()!]).buffer).reverse();
    // 2^32 is no multiple of 3, so its last value is drawn again; then position 1 is picked for place 2, and 0 for 1.
    expect(shuffledOrder(3, bytes)).toEqual([2, 0, 1]);
    expect(draws).toEqual([]);
  });
});
