import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoCoderAgreement } from '../../../shared/domain/statistics/two-coders.ts';

const of = (both: number, first: number, second: number, neither: number) => {
  const found = twoCoderAgreement({ both, first, second, neither });
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.value;
};

test('alpha is that of Krippendorff (2011), two observers and binary data', () => {
  expect(of(1, 1, 3, 5).alpha).toBeCloseTo(0.095, 3);
});

test('positive and negative agreement are those of Cicchetti and Feinstein (1990): high on yes, low on no', () => {
  const { positive, negative } = of(80, 10, 5, 5);
  expect(positive).toBeCloseTo(0.914, 3);
  expect(negative).toBeCloseTo(0.4, 3);
});

test('where two always agree, alpha is 1; where only one answer was ever given, it has no meaning', () => {
  expect(of(4, 0, 0, 6)).toEqual({ alpha: 1, positive: 1, negative: 1 });
  expect(of(0, 0, 0, 6)).toEqual({ alpha: null, positive: null, negative: 1 });
  expect(twoCoderAgreement({ both: -1, first: 0, second: 0, neither: 0 }).ok).toBe(false);
});

test('it does not matter who is the first coder', () => {
  const count = fc.nat(30);
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const [one, other] = [of(a, b, c, d), of(a, c, b, d)];
      expect(one.alpha ?? 0).toBeCloseTo(other.alpha ?? 0, 12);
      expect([one.positive, one.negative]).toEqual([other.positive, other.negative]);
    }),
  );
});
