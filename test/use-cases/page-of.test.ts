import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE, type PageOf, pageOf } from '../../shared/use-cases/page-of.ts';

const LONGEST_ADDRESS = 254;
const MOST_BYTES = 6 * 1024 * 1024;

describe('a list that is answered page by page', () => {
  it('has everybody once, whatever their number and order', () => {
    const sizes = fc.constantFrom(0, 1, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE, 3 * PAGE + 7);
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 997 }), (size, step) => {
        const all = Array.from({ length: size }, (_, at) => `id${(at * step * 2 + 1) % 2_000_003}`);
        const found: string[] = [];
        for (let after: string | null = ''; after !== null;) {
          const { page, next }: PageOf<string> = pageOf(all, (id) => id, after);
          expect(page.length).toBeLessThanOrEqual(PAGE);
          found.push(...page);
          after = next;
        }
        expect(found).toEqual(all.toSorted());
      }),
      { numRuns: 20 },
    );
  });

  it('has room for a page of letters to the longest addresses there can be', () => {
    const letter = {
      address: 'é'.repeat(LONGEST_ADDRESS),
      unit: 'N50BOLT',
      region: 'N50',
      month: '2026-03',
      link: `https://${'survey.'.repeat(8)}example.org/i/${'A'.repeat(32)}`,
      expires: '2026-06-07',
    };
    const bytes = Buffer.byteLength(JSON.stringify(Array.from({ length: PAGE }, () => letter)));
    expect(bytes).toBeLessThan(MOST_BYTES / 3);
  });
});
