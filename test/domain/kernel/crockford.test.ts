import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCode, inGroups, toCode } from '../../../shared/domain/kernel/crockford.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 32 });

describe('a code', () => {
  it('is read back to the same bytes, in groups or not, in any case', () => {
    fc.assert(
      fc.property(bytes, fc.boolean(), (content, lower) => {
        const code = inGroups(toCode(content));
        expect(fromCode(lower ? code.toLowerCase() : code, content.length)).toEqual(content);
      }),
    );
  });

  it('is read with the letters that people take for digits', () => {
    expect(fromCode('OOIL0', 3)).toEqual(fromCode('00110', 3));
  });

  it('has one spelling: no two codes stand for the same bytes', () => {
    // 16 bytes are 128 bits of the 130 that 26 letters have.
    expect(fromCode('0'.repeat(26), 16)).toEqual(new Uint8Array(16));
    for (const last of ['1', '2', '3']) expect(fromCode(`${'0'.repeat(25)}${last}`, 16)).toBeUndefined();
  });

  it('is nothing where it is too long, too short or has a sign that no code has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = fromCode(typed, 10);
        expect(read === undefined || read.length === 10).toBe(true);
      }),
    );
    for (const typed of ['', '0000', 'U'.repeat(16), '0'.repeat(17), '0'.repeat(100_000)]) {
      expect(fromCode(typed, 10)).toBeUndefined();
    }
  });

  it('stands in groups of four', () => {
    expect(inGroups('ABCDEFGHJK')).toBe('ABCD-EFGH-JK');
    expect(inGroups('')).toBe('');
  });
});
