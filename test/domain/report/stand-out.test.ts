import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReleasedGroup, ReleasedQuestion } from '../../../shared/domain/disclosure/release.ts';
import { compareWithRest, leastToStandOut } from '../../../shared/domain/report/compare.ts';

/** A question with so many reasons, named alike here and there but for the first, which so many name here. */
function verdictOfFirst(n: number, rest: number, reasons: number, first: number) {
  const values = Array.from({ length: reasons }, (_, at) => `r${at}`);
  const question = {
    id: 'reasons',
    role: 'reason',
    options: values.map((value) => ({ value, label: value, exclusive: false })),
  } as unknown as ReleasedQuestion;
  const group = (all: number, share: number, own: number) =>
    ({
      n: all,
      figures: {
        reasons: Object.fromEntries(
          values.map((value, at) => [value, { is: 'count', x: at === 0 ? own : share }]),
        ),
      },
    }) as unknown as ReleasedGroup;
  const there = Math.round(0.3 * rest);
  const compared = compareWithRest([question], group(n, 0, first), group(n + rest, 0, first + there));
  return compared[0]?.verdict;
}

test('what is said to have been seen is what would have been called of so many reasons, and one fewer would not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 60 }),
      fc.integer({ min: 40, max: 300 }),
      fc.integer({ min: 1, max: 20 }),
      (n, rest, reasons) => {
        const least = leastToStandOut(n, rest, 0.3, reasons) ?? n + 1;
        const verdicts = [least - 1, Math.min(least, n)].map((x) => verdictOfFirst(n, rest, reasons, x));
        expect(verdicts).toEqual(['none', least > n ? 'none' : 'higher']);
      },
    ),
  );
});

test('of more reasons, one has to differ further to be seen', () => {
  const one = leastToStandOut(11, 94, 0.3, 1);
  expect(one).toBe(7);
  expect(leastToStandOut(11, 94, 0.3, 14)).toBe(9);
});
