import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escaped } from '../../../shared/domain/kernel/escaped.ts';

const PLAIN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const read = (html: string): string => html.replaceAll(/&(#?\w+);/g, (_, name: string) => PLAIN[name] ?? '?');

it('neither ends a quoted attribute nor begins a tag, and reads as it was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.constantFrom(...Object.values(PLAIN)), fc.string({ maxLength: 3 })) }),
      (text) => {
        const html = escaped(text);
        expect(html).not.toMatch(/[<>"']|&(?!#?\w+;)/);
        expect(read(html)).toBe(text);
      },
    ),
  );
});
